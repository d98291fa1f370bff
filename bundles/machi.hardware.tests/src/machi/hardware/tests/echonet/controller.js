// A controller made with the npm package echonet-lite. Arguments: own address, port, then requests "address object esv epc edt".
'use strict';
const [address, port] = [process.argv[2], Number(process.argv[3])];
require('./loopback.js')(address);
const EL = require('echonet-lite');
EL.EL_port = port;
EL.initialize(['05ff01'], (rinfo, els, error) => {
  if (!error) {
    console.log([rinfo.address, els.SEOJ, els.ESV, JSON.stringify(els.DETAILs)].join(' '));
  }
}, 4, { v4: address, autoGetProperties: false });
process.stdin.on('data', lines => {
  for (const line of lines.toString().trim().split('\n')) {
    const [to, object, esv, epc, edt] = line.trim().split(' ');
    EL.sendOPC1(to, '05ff01', object, esv, epc, edt ? [...Buffer.from(edt, 'hex')] : []);
  }
});
process.stdin.on('end', () => process.exit(0));
setTimeout(() => console.log('ready'), 200);
