// A charge point on ocpp-rpc, which checks every message by the schemas of the Open Charge Alliance.
const { RPCClient } = require('ocpp-rpc');

const [version, port, identity, password] = process.argv.slice(2);
const old = version === '1.6';
const say = (text) => console.log(text);
const now = () => new Date().toISOString();
let transaction = 'T-1';
let sequence = 0;

const client = new RPCClient({
	endpoint: `ws://127.0.0.1:${port}/ocpp`, identity, password, protocols: ['ocpp' + version], strictMode: true, reconnect: false
});
client.on('strictValidationFailure', ({ error }) => say('invalid ' + error.message));

const values = (energy, power) => [{
	timestamp: now(),
	sampledValue: old
		? [{ value: String(energy), unit: 'Wh' }, { value: String(power), measurand: 'Power.Active.Import', unit: 'W' }]
		: [{ value: energy, unitOfMeasure: { unit: 'Wh' } }, { value: power, measurand: 'Power.Active.Import', unitOfMeasure: { unit: 'W' } }]
}];

const event = (eventType, triggerReason, energy, power, more) => client.call('TransactionEvent', {
	eventType, triggerReason, timestamp: now(), seqNo: sequence++, evse: { id: 1, connectorId: 1 },
	transactionInfo: { transactionId: transaction, chargingState: 'Charging' }, meterValue: values(energy, power), ...more
});

async function stop() {
	if (old) {
		await client.call('StopTransaction', { transactionId: transaction, meterStop: 2000, timestamp: now(), reason: 'Remote' });
	} else {
		await event('Ended', 'RemoteStop', 2000, 0);
	}
	say('stopped');
}

client.handle(({ method, params }) => {
	say(`call ${method} ${JSON.stringify(params)}`);
	switch (method) {
	case 'GetConfiguration':
		return { configurationKey: [{ key: 'ChargingScheduleAllowedChargingRateUnit', readonly: true, value: 'Power' }] };
	case 'GetVariables':
		return { getVariableResult: params.getVariableData.map((data) => ({ ...data, attributeStatus: 'Accepted', attributeValue: 'W' })) };
	case 'SetVariables':
		return { setVariableResult: params.setVariableData.map(({ component, variable }) => ({ component, variable, attributeStatus: 'Accepted' })) };
	case 'GetCompositeSchedule':
		return { status: 'Rejected' };
	case 'RemoteStopTransaction':
	case 'RequestStopTransaction':
		setTimeout(stop, 10);
		return { status: 'Accepted' };
	default:
		return { status: 'Accepted' };
	}
});

async function run() {
	await client.connect();
	const boot = await client.call('BootNotification', old ? { chargePointVendor: 'Others', chargePointModel: 'rpc' }
		: { reason: 'PowerUp', chargingStation: { vendorName: 'Others', model: 'rpc' } });
	say('boot ' + boot.status);
	await client.call('Heartbeat', {});
	await client.call('StatusNotification', old ? { connectorId: 1, errorCode: 'NoError', status: 'Preparing', timestamp: now() }
		: { evseId: 1, connectorId: 1, connectorStatus: 'Occupied', timestamp: now() });
	const authorized = await client.call('Authorize', old ? { idTag: 'CARD' } : { idToken: { idToken: 'CARD', type: 'ISO14443' } });
	say('authorize ' + (old ? authorized.idTagInfo : authorized.idTokenInfo).status);
	if (old) {
		const started = await client.call('StartTransaction', { connectorId: 1, idTag: 'CARD', meterStart: 1000, timestamp: now() });
		transaction = started.transactionId;
		await client.call('MeterValues', { connectorId: 1, transactionId: transaction, meterValue: values(1500, 3300) });
	} else {
		await event('Started', 'Authorized', 1000, 0, { idToken: { idToken: 'CARD', type: 'ISO14443' } });
		await event('Updated', 'MeterValuePeriodic', 1500, 3300);
	}
	await client.call('DataTransfer', { vendorId: 'org.example' });
	await client.call('FirmwareStatusNotification', { status: 'Idle' });
	say('charging');
}

run().catch((failure) => say('failed ' + failure.message));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
