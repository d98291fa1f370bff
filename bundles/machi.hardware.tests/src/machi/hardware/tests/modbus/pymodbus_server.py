"""Serves a SunSpec inverter and a device without SunSpec with pymodbus; prints its port."""
import asyncio
import struct
import sys

try:
    try:
        from pymodbus.server import ModbusTcpServer
    except ImportError:
        from pymodbus.server.async_io import ModbusTcpServer
    from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext
except ImportError as missing:
    print("unsupported", missing, flush=True)
    sys.exit(0)

NONE = 0x8000


def text(value, registers):
    raw = value.encode().ljust(2 * registers, b"\0")
    return list(struct.unpack(">%dH" % registers, raw))


def inverter():
    common = [1, 66] + text("Pymodbus", 16) + text("Foreign", 16) + text("", 8) + text("3", 8) + text("SN42", 16) + [1, NONE]
    values = [0xFFFF] * 50
    values[12:14] = [struct.unpack(">H", struct.pack(">h", 1234))[0], 1]  # W 12340
    values[22:25] = [0x0001, 0x86A0, 3]  # WH 100000 in thousands
    values[36] = 4  # St
    values[38:40] = [0, 0]  # Evt1
    values[4] = values[11] = values[15] = 0xFFFF  # scale factors -1
    values[35] = NONE
    return text("SunS", 2) + common + [103, 50] + values + [0xFFFF, 0]


def context(block):
    return ModbusSlaveContext(hr=block, ir=ModbusSequentialDataBlock(0, [0] * 10), zero_mode=True)


async def main():
    plain = ModbusSequentialDataBlock(0, [0] * 200)
    plain.setValues(100, list(struct.unpack(">2H", struct.pack(">f", 12.5))))
    plain.setValues(110, [0xFFFF, 0xFFFE])
    units = ModbusServerContext(slaves={1: context(ModbusSequentialDataBlock(40000, inverter())), 7: context(plain)}, single=False)
    server = ModbusTcpServer(units, address=("127.0.0.1", 0))
    task = asyncio.ensure_future(server.serve_forever())
    while server.server is None or not server.server.sockets:
        await asyncio.sleep(0.01)
    print("port", server.server.sockets[0].getsockname()[1], flush=True)
    await task


asyncio.run(main())
