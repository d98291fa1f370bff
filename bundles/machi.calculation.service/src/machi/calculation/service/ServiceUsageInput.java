package machi.calculation.service;

import java.util.List;

/**
 * Input of {@code service.usage}.
 *
 * @param statuses all statuses a service may have, in their order
 */
public record ServiceUsageInput(List<ServiceEntry> services, List<Coded> statuses) {

	public ServiceUsageInput {
		services = List.copyOf(services);
		statuses = List.copyOf(statuses);
	}
}
