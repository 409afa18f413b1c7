"""Units of measure: what each symbol measures, and how many of one unit another is."""

from fractions import Fraction

from quizgen.lang.base.numerals import Numerals

# Of each line: what is measured, the size in the first unit of its kind, and the symbols.
_TABLE = """
length 1 m
length 1000 km
length 0.01 cm
length 0.001 mm
length 0.000001 µm μm um
length 0.000000001 nm
length 1609.344 mi
length 0.9144 yd
length 0.3048 ft
length 0.0254 in
mass 1 kg
mass 0.001 g
mass 0.000001 mg
mass 1000 t
mass 0.45359237 lb
time 1 s
time 0.001 ms
time 60 min
time 3600 h
time 86400 d
time 604800 wk
volume 1 l
volume 0.001 ml
area 1 m2 m²
area 1000000 km2 km²
area 10000 ha
area 2589988.110336 mi2
area 0.09290304 ft2
celsius 1 °c
fahrenheit 1 °f
temperature 1 k
share 1 %
power 1 w
power 1000 kw
power 1000000 mw
energy 1 j
energy 1000 kj
voltage 1 v
current 1 a
frequency 1 hz
frequency 1000 khz
speed 1 km/h
speed 1.609344 mph
"""

_UNITS: dict[str, tuple[str, Fraction]] = {
    name: (what, Fraction(size))
    for what, size, *names in (line.split() for line in _TABLE.strip().splitlines())
    for name in names
}


def unit_factor(given: str, wanted: str, numerals: Numerals) -> Fraction | None:
    """How many `wanted` one `given` is; 0 where they measure different things, None if unknown.

    Unknown are counted things ("people"), whose names people choose freely.
    """
    ours, theirs = _measure(wanted, numerals), _measure(given, numerals)
    if ours is None or theirs is None:
        return None
    return theirs[1] / ours[1] if ours[0] == theirs[0] else Fraction(0)


def _measure(unit: str, numerals: Numerals) -> tuple[str, Fraction] | None:
    name = " ".join(word.rstrip(".") for word in unit.casefold().split())
    return _UNITS.get(numerals.unit_symbol(name))
