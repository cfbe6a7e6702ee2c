"""What the export dialog asks, as one value: kept between runs, and made into a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from erqi_viewer.core.describe import describe
from erqi_viewer.core.texts import load_texts
from erqi_viewer.renderer import spec as specs
from erqi_viewer.renderer.theme import ThemeName

if TYPE_CHECKING:
    from erqi_viewer.core.chart import Chart
    from erqi_viewer.core.records import Language
    from erqi_viewer.renderer.spec import ExportSpec
    from erqi_viewer.session import Preferences, Session

Format = Literal["png", "svg", "pdf"]
Preset = Literal["a4", "slide", "article", "screen", "own"]
Unit = Literal["px", "mm"]
Axis = Literal["fit", "full", "screen"]

FORMATS: tuple[Format, ...] = get_args(Format)
PRESETS: tuple[Preset, ...] = get_args(Preset)


class Choices(NamedTuple):
    """The answers. ``dpi`` is 0 where it follows from the size; ``category`` is empty for all."""

    form: Format = "png"
    preset: Preset = "a4"
    width: float = 1600
    height: float = 900
    unit: Unit = "px"
    dpi: float = 0
    theme: ThemeName = "light"
    title: str = ""
    show_title: bool = True
    show_subtitle: bool = True
    show_footnote: bool = True
    category: str = ""
    marked: bool = False
    axis: Axis = "fit"
    language: Language = "zh"

    def size(self, screen: ExportSpec) -> ExportSpec:
        """Return the size that is asked for; ``screen`` is that of the plot on the screen.

        Raises:
            InputError: It is out of bounds; the message says which bounds.
        """
        match self.preset:
            case "a4":
                return specs.a4_landscape()
            case "slide":
                return specs.slide()
            case "article":
                return specs.article()
            case "screen":
                return screen
            case "own":
                make = (
                    specs.ExportSpec.of_millimetres
                    if self.unit == "mm"
                    else specs.ExportSpec.of_pixels
                )
                return make(self.width, self.height, self.dpi or None)

    def spec(self, screen: ExportSpec) -> ExportSpec:
        """Return the picture that is asked for.

        Raises:
            InputError: Its size is out of bounds.
        """
        return self.size(screen)._replace(
            theme=self.theme,
            show_title=self.show_title,
            show_subtitle=self.show_subtitle,
            show_footnote=self.show_footnote,
            view_range=screen.view_range if self.axis == "screen" else None,
        )

    def chart(self, session: Session) -> Chart:
        """Return the chart that is asked for."""
        axis = session.preferences.y_mode if self.axis == "screen" else self.axis
        return describe(
            session.dataset,
            load_texts(self.language),
            categories=[self.category] if self.category else None,
            selection=session.selection if self.marked else None,
            y_mode=axis,
            title=self.title or None,
            series=session.series,
        )


_REMEMBERED = (
    *("form", "preset", "width", "height", "unit", "dpi", "theme"),
    *("show_title", "show_subtitle", "show_footnote", "marked", "axis"),
)


def remember(choices: Choices, preferences: Preferences) -> None:
    """Keep the choices that hold for another chart too."""
    for name in _REMEMBERED:
        preferences.set_text(f"export/{name}", str(getattr(choices, name)))


def recall(preferences: Preferences, language: Language) -> Choices:
    """Return the choices of the last time; what cannot be read is as at first."""
    kept: dict[str, Any] = {}
    for name in _REMEMBERED:
        text, first = preferences.text(f"export/{name}"), getattr(Choices(), name)
        if isinstance(first, bool):
            kept[name] = text == "True" if text else first
        elif isinstance(first, int | float):
            kept[name] = _number(text, first)
        elif text in _ALLOWED[name]:
            kept[name] = text
    return Choices(language=language)._replace(**kept)


_ALLOWED: dict[str, tuple[str, ...]] = {
    "form": FORMATS,
    "preset": PRESETS,
    "unit": get_args(Unit),
    "theme": get_args(ThemeName),
    "axis": get_args(Axis),
}


def _number(text: str, otherwise: float) -> float:
    try:
        value = float(text)
    except ValueError:
        return otherwise
    return value if 0 <= value < 1e6 else otherwise
