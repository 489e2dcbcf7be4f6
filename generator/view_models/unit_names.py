"""Names of what figures count, as tables of disagreements show them."""

from collections.abc import Callable


def name_units(gettext: Callable[[str], str]) -> dict[str, str]:
    """Return the names of units by their ids."""
    return {
        "percent": gettext("Per cent"),
        "hryvnia": gettext("Hryvnias"),
        "euro": gettext("Euros"),
        "dollar": gettext("Dollars"),
        "rouble": gettext("Roubles"),
        "hour": gettext("Hours"),
        "minute": gettext("Minutes"),
        "year": gettext("Years"),
        "kilometre": gettext("Kilometres"),
        "tonne": gettext("Tonnes"),
        "hectare": gettext("Hectares"),
        "person": gettext("Number of people"),
        "dead": gettext("Dead"),
        "injured": gettext("Injured"),
        "missing": gettext("Missing"),
        "evacuated": gettext("People evacuated"),
        "arrested": gettext("People arrested or detained"),
        "body": gettext("Bodies"),
        "ship": gettext("Ships"),
        "house": gettext("Houses"),
        "vehicle": gettext("Vehicles"),
        "drone": gettext("Drones"),
        "missile": gettext("Missiles"),
        "vote": gettext("Votes"),
        "day": gettext("Date of the event"),
    }
