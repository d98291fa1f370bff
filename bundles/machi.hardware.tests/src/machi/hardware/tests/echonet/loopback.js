// Keeps the sockets of a process on one loopback address, so that several nodes run on one computer.
'use strict';
const dgram = require('dgram');
module.exports = address => {
  const bind = dgram.Socket.prototype.bind;
  dgram.Socket.prototype.bind = function (options, ...more) {
    const port = typeof options === 'object' ? options.port : options;
    const callback = more[more.length - 1];
    return bind.call(this, { address, port: port >= 20000 + 3610 && typeof options !== 'object' ? 0 : port }, callback);
  };
  for (const name of ['addMembership', 'setMulticastInterface']) {
    const original = dgram.Socket.prototype[name];
    dgram.Socket.prototype[name] = function (...args) {
      try {
        return original.apply(this, args);
      } catch (noNetwork) {
        return undefined;
      }
    };
  }
};
