"""Units of measure: which names mean one unit, and which units measure the same thing."""

from fractions import Fraction

# Of each line: what is measured, the size in the first unit of its kind, and the names.
_TABLE = """
length 1 m metre meter metres meters
length 1000 km kilometre kilometer kilometres kilometers
length 0.01 cm centimetre centimeter centimetres centimeters
length 0.001 mm millimetre millimeter millimetres millimeters
length 0.000001 µm μm um micrometre micrometer micrometres micrometers micron microns
length 0.000000001 nm nanometre nanometer nanometres nanometers
length 1609.344 mi mile miles
length 0.9144 yd yard yards
length 0.3048 ft foot feet
length 0.0254 in inch inches
mass 1 kg kilogram kilograms kilo kilos
mass 0.001 g gram grams gramme grammes
mass 0.000001 mg milligram milligrams
mass 1000 t tonne tonnes
mass 0.45359237 lb lbs pound pounds
time 1 s sec second seconds
time 0.001 ms millisecond milliseconds
time 60 min minute minutes
time 3600 h hr hour hours
time 86400 d day days
time 604800 week weeks
volume 1 l litre liter litres liters
volume 0.001 ml millilitre milliliter millilitres milliliters
area 1 m2 m² sqm
area 1000000 km2 km² sqkm
area 10000 ha hectare hectares
celsius 1 °c celsius
fahrenheit 1 °f fahrenheit
temperature 1 k kelvin kelvins
share 1 % percent percentage
power 1 w watt watts
power 1000 kw kilowatt kilowatts
power 1000000 mw megawatt megawatts
energy 1 j joule joules
energy 1000 kj kilojoule kilojoules
voltage 1 v volt volts
current 1 a amp ampere amps amperes
frequency 1 hz hertz
frequency 1000 khz kilohertz
speed 1 km/h kph kmh
speed 1.609344 mph
"""

_UNITS: dict[str, tuple[str, Fraction]] = {
    name: (what, Fraction(size))
    for what, size, *names in (line.split() for line in _TABLE.strip().splitlines())
    for name in names
}


def unit_factor(given: str, wanted: str) -> Fraction | None:
    """How many `wanted` one `given` is; 0 where they measure different things, None if unknown.

    Unknown are counted things ("people"), whose names people choose freely.
    """
    ours, theirs = _UNITS.get(_bare(wanted)), _UNITS.get(_bare(given))
    if ours is None or theirs is None:
        return None
    return theirs[1] / ours[1] if ours[0] == theirs[0] else Fraction(0)


def _bare(unit: str) -> str:
    words = unit.casefold().replace("per cent", "percent").rstrip(".").split()
    square = words[0] in ("square", "sq", "sq.") if words else False
    if square and len(words) == 2:
        single = {"metres": "m2", "meters": "m2", "m": "m2", "km": "km2"}
        return single.get(
            words[1], words[1].replace("kilometres", "km2").replace("kilometers", "km2")
        )
    if words[:1] in (["degrees"], ["degree"]) and len(words) == 2:
        return words[1]
    return " ".join(words)
