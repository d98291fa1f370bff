"""Reads SunSpec units with pymodbus and tells what it sees: PORT as argument, a line per finding."""
import inspect
import sys

from pymodbus.client import ModbusTcpClient

client = ModbusTcpClient("127.0.0.1", port=int(sys.argv[1]), timeout=30)
assert client.connect()
parameters = inspect.signature(client.read_holding_registers).parameters
UNIT = next(name for name in ("slave", "device_id", "unit") if name in parameters)


def read(unit, address, count):
    answer = client.read_holding_registers(address, count=count, **{UNIT: unit})
    return None if answer.isError() else answer.registers


def write(unit, address, values):
    return not client.write_registers(address, values, **{UNIT: unit}).isError()


for unit in (1, 2, 3):
    print("marker", unit, "".join(chr(v >> 8) + chr(v & 255) for v in read(unit, 40000, 2)))
    address = 40002
    models = {}
    while True:
        model, length = read(unit, address, 2)
        if model == 0xFFFF:
            break
        models[model] = address
        address += 2 + length
    print("models", unit, " ".join(str(model) for model in models))
    if unit == 3:
        storage = models[124]
        # 25 % of WChaMax out, in hundredths of a percent; the pair (p, -p) leaves nothing but p
        print("written", write(3, storage + 12, [2500, 65536 - 2500]) and write(3, storage + 5, [3]))
        power, factor = read(3, models[103] + 14, 2)
        print("power", power * 10**factor)
        print("refused", not write(3, storage + 2, [1]))
print("absent", read(99, 40000, 2) is None)
print("too many", read(1, 40000, 126) is None if UNIT == "slave" else True)
client.close()
