// A central system on ocpp-rpc, which checks every message by the schemas of the Open Charge Alliance.
const { RPCServer } = require('ocpp-rpc');

const [version, port] = process.argv.slice(2);
const old = version === '1.6';
const say = (text) => console.log(text);
const now = () => new Date().toISOString();
const server = new RPCServer({ protocols: ['ocpp' + version], strictMode: true });
let transactions = 0;

const answers = {
	BootNotification: () => ({ status: 'Accepted', interval: 60, currentTime: now() }),
	Heartbeat: () => ({ currentTime: now() }),
	Authorize: () => old ? { idTagInfo: { status: 'Accepted' } } : { idTokenInfo: { status: 'Accepted' } },
	StartTransaction: () => ({ transactionId: ++transactions, idTagInfo: { status: 'Accepted' } })
};

const schedule = (limit) => ({ chargingRateUnit: 'A', chargingSchedulePeriod: [{ startPeriod: 0, limit }] });
const profile = old
	? { chargingProfileId: 1, stackLevel: 0, chargingProfilePurpose: 'TxDefaultProfile', chargingProfileKind: 'Relative', chargingSchedule: schedule(8.1) }
	: { id: 1, stackLevel: 0, chargingProfilePurpose: 'TxDefaultProfile', chargingProfileKind: 'Relative', chargingSchedule: [{ id: 1, ...schedule(8.1) }] };

const requests = (client) => old ? [
	['GetConfiguration', {}], ['ChangeConfiguration', { key: 'MeterValueSampleInterval', value: '1' }],
	['TriggerMessage', { requestedMessage: 'StatusNotification' }], ['TriggerMessage', { requestedMessage: 'MeterValues', connectorId: 1 }],
	['SetChargingProfile', { connectorId: 1, csChargingProfiles: profile }],
	['GetCompositeSchedule', { connectorId: 1, duration: 600, chargingRateUnit: 'A' }], ['ClearChargingProfile', { id: 1 }],
	['ChangeAvailability', { connectorId: 2, type: 'Inoperative' }], ['ChangeAvailability', { connectorId: 2, type: 'Operative' }],
	['RemoteStartTransaction', { connectorId: 2, idTag: 'REMOTE' }], ['UnlockConnector', { connectorId: 2 }],
	['DataTransfer', { vendorId: 'org.example' }]
] : [
	['GetVariables', { getVariableData: [{ component: { name: 'SmartChargingCtrlr' }, variable: { name: 'RateUnit' } }] }],
	['SetVariables', { setVariableData: [{ component: { name: 'SampledDataCtrlr' }, variable: { name: 'TxUpdatedInterval' }, attributeValue: '1' }] }],
	['TriggerMessage', { requestedMessage: 'StatusNotification' }], ['TriggerMessage', { requestedMessage: 'MeterValues', evse: { id: 1 } }],
	['TriggerMessage', { requestedMessage: 'TransactionEvent', evse: { id: 1 } }],
	['SetChargingProfile', { evseId: 1, chargingProfile: profile }],
	['GetCompositeSchedule', { evseId: 1, duration: 600, chargingRateUnit: 'A' }], ['ClearChargingProfile', { chargingProfileId: 1 }],
	['ChangeAvailability', { evse: { id: 2 }, operationalStatus: 'Inoperative' }], ['ChangeAvailability', { evse: { id: 2 }, operationalStatus: 'Operative' }],
	['RequestStartTransaction', { evseId: 2, remoteStartId: 5, idToken: { idToken: 'REMOTE', type: 'Central' } }],
	['UnlockConnector', { evseId: 2, connectorId: 1 }], ['GetBaseReport', { requestId: 1, reportBase: 'SummaryInventory' }],
	['DataTransfer', { vendorId: 'org.example' }]
];

server.on('client', (client) => {
	client.on('strictValidationFailure', ({ error }) => say('invalid ' + error.message + ' ' + JSON.stringify(error.details)));
	client.handle(({ method, params }) => {
		say(`got ${method} ${JSON.stringify(params)}`);
		if (method === 'BootNotification') {
			setTimeout(async () => {
				for (const [action, payload] of requests(client)) {
					try {
						say(`answered ${action} ${JSON.stringify(await client.call(action, payload))}`);
					} catch (failure) {
						say(`failed ${action} ${failure.message}`);
					}
				}
				say('done');
			}, 500);
		}
		return (answers[method] || (() => ({})))();
	});
});

server.listen(Number(port), '127.0.0.1').then(() => say('ready'));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
