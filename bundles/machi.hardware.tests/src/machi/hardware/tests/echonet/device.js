// A light and a battery made with the npm package echonet-lite. Arguments: own address, port.
'use strict';
const [address, port] = [process.argv[2], Number(process.argv[3])];
require('./loopback.js')(address);
const EL = require('echonet-lite');
EL.EL_port = port;
const map = (...codes) => [codes.length, ...codes];
const common = {
  '81': [0x00], '82': [0x00, 0x00, 0x52, 0x00],
  '83': [0xfe, 0x00, 0x00, 0x77, ...new Array(13).fill(1)], '88': [0x42], '8a': [0x00, 0x00, 0x77],
  '8d': [...Buffer.from('INTEROP-0001')]
};
const objects = {
  '029001': { ...common, '80': [0x31], 'b0': [0x32], 'b6': [0x42], '9d': map(0x80, 0x81), '9e': map(0x80, 0x81, 0xb0, 0xb6),
    '9f': map(0x80, 0x81, 0x82, 0x83, 0x88, 0x8a, 0x8d, 0x9d, 0x9e, 0x9f, 0xb0, 0xb6) },
  '027d01': { ...common, '80': [0x30], 'cf': [0x43], 'd3': [0xff, 0xff, 0xfa, 0x24], 'da': [0x46], 'e4': [0x4b], '9d': map(0x80),
    '9e': map(0x81), '9f': map(0x80, 0x82, 0x83, 0x88, 0x8a, 0x8d, 0x9d, 0x9e, 0x9f, 0xcf, 0xd3, 0xda, 0xe4) }
};
EL.initialize(Object.keys(objects), (rinfo, els, error) => {
  if (error || !objects[els.DEOJ]) {
    return;
  }
  if (els.ESV === EL.GET) {
    EL.replyGetDetail(rinfo, els, objects);
  } else if (els.ESV === EL.SETC) {
    // the package acknowledges what it does not know without keeping it; here it keeps the switch, and not the light level
    if (els.DETAILs['80']) {
      objects[els.DEOJ]['80'] = [parseInt(els.DETAILs['80'], 16)];
    }
    EL.replySetDetail(rinfo, els, objects);
  }
}, 4, { v4: address, ignoreMe: false, autoGetProperties: false }).then(() => setTimeout(() => console.log('ready'), 200));
process.stdin.on('data', text => {
  EL.sendOPC1(text.toString().trim(), '027d01', '05ff01', EL.INF, 'd3', [0x00, 0x00, 0x03, 0xe8]);
});
process.stdin.on('end', () => process.exit(0));
