package machi.calculation.region.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import machi.calculation.region.RegionMember;

/** Who belongs to whom. */
record Regions(List<RegionMember> members) {

	Optional<RegionMember> find(String id) {
		return id.isEmpty() ? Optional.empty() : members.stream().filter(member -> member.id().equals(id)).findFirst();
	}

	/** A region says so itself, or contains one of the others. */
	private boolean isWider(RegionMember member) {
		return member.wider() || members.stream().anyMatch(other -> other != member && other.region().equals(member.id()));
	}

	List<RegionMember> municipalities() {
		return members.stream().filter(member -> !isWider(member)).toList();
	}

	List<RegionMember> wider() {
		return members.stream().filter(this::isWider).toList();
	}

	List<RegionMember> municipalitiesIn(String region) {
		return municipalities().stream().filter(member -> chain(member).contains(region)).toList();
	}

	/** Ids of the regions around it, from the inside out; a circle ends where it closes. */
	private Set<String> chain(RegionMember member) {
		var passed = new LinkedHashSet<String>();
		var at = find(member.region());
		while (at.isPresent() && passed.add(at.get().id())) {
			at = find(at.get().region());
		}
		return passed;
	}

	/** The widest region that contains all municipalities. */
	Optional<RegionMember> around() {
		var common = new ArrayList<String>();
		for (var member : municipalities()) {
			var chain = chain(member);
			if (member == municipalities().getFirst()) {
				common.addAll(chain);
			}
			common.retainAll(chain);
		}
		return common.isEmpty() ? Optional.empty() : find(common.getLast());
	}
}
