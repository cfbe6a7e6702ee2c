"""The files: their pixels, resolution, page, text and metadata, read back from their bytes."""

from __future__ import annotations

import os
import re
import resource
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pypdf
import pytest
from erqi_charts import INVESTMENT, RANKS, erqi_chart
from hypothesis import given, settings
from hypothesis import strategies as st
from pictures import differing, pixels
from pypdf.generic import DictionaryObject
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from erqi_viewer.core.errors import InputError, OutputError
from erqi_viewer.renderer import pdf
from erqi_viewer.renderer.application import offscreen_application
from erqi_viewer.renderer.bundle import alike
from erqi_viewer.renderer.export import PlotMetadata, encode, render_image, write_plot
from erqi_viewer.renderer.geometry import Frame
from erqi_viewer.renderer.layout import Blocks, lay_out
from erqi_viewer.renderer.scenery import home_view
from erqi_viewer.renderer.spec import ExportSpec, a4_landscape
from erqi_viewer.renderer.theme import LIGHT, THEMES, ThemeName

pytestmark = pytest.mark.usefixtures("qapp")

DIGEST = "0123456789abcdef" * 4
SOURCE = "二七区2019年百强区名次与区情报道 <&> “2019-10”"
METADATA = PlotMetadata(source=SOURCE, database_sha256=DIGEST)
SVG = "{http://www.w3.org/2000/svg}"


def chunks(png: bytes) -> dict[str, list[bytes]]:
    """Return a PNG file's chunks, each with a right checksum."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    found: dict[str, list[bytes]] = {}
    at = 8
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        (check,) = struct.unpack_from(">I", png, at + 8 + length)
        assert check == zlib.crc32(kind + data)
        found.setdefault(kind.decode(), []).append(data)
        at += length + 12
    return found


def png_texts(png: bytes) -> dict[str, str]:
    """Return a PNG file's text chunks."""
    texts = {}
    for data in chunks(png).get("tEXt", []):
        key, _, text = data.partition(b"\0")
        texts[key.decode()] = text.decode("latin-1")
    for data in chunks(png).get("zTXt", []):
        key, _, packed = data.partition(b"\0")
        texts[key.decode()] = zlib.decompress(packed[1:]).decode("latin-1")
    for data in chunks(png).get("iTXt", []):
        key, _, rest = data.partition(b"\0")
        assert rest[:2] == b"\0\0"
        texts[key.decode()] = rest[2:].split(b"\0", 2)[2].decode()
    return texts


class TestPng:
    @pytest.mark.parametrize(
        ("spec", "size", "dpi"),
        [
            (ExportSpec.of_pixels(3000, 1800), (3000, 1800), 288),
            (ExportSpec.of_pixels(1601, 903, 150), (1601, 903), 150),
            (a4_landscape(), (3508, 2480), 300),
        ],
    )
    def test_has_exactly_the_pixels_and_resolution_asked_for(
        self, spec: ExportSpec, size: tuple[int, int], dpi: int
    ) -> None:
        png = encode(erqi_chart(), ".png", spec, METADATA)
        assert struct.unpack(">II", chunks(png)["IHDR"][0][:8]) == size
        x, y, unit = struct.unpack(">IIB", chunks(png)["pHYs"][0])
        assert unit == 1
        assert x == y == round(dpi / 0.0254)

    def test_says_title_source_digest_and_software(self) -> None:
        texts = png_texts(encode(erqi_chart(), ".png", ExportSpec.of_pixels(400, 300), METADATA))
        assert texts["Title"] == erqi_chart().title
        assert texts["Source"] == SOURCE
        assert texts["Database-SHA256"] == DIGEST
        assert texts["Software"].startswith("erqi_viewer ")

    def test_leaves_out_what_is_not_known(self) -> None:
        png = encode(erqi_chart(), ".png", ExportSpec.of_pixels(400, 300), PlotMetadata())
        assert set(png_texts(png)) == {"Title", "Software"}

    @pytest.mark.parametrize("theme", ["light", "dark", "transparent"])
    def test_has_the_themes_page(self, theme: ThemeName) -> None:
        image = QImage.fromData(
            encode(erqi_chart(), ".png", ExportSpec.of_pixels(800, 500, theme=theme), METADATA)
        )
        corner = image.pixelColor(0, 0)
        background = THEMES[theme].background
        assert image.hasAlphaChannel() == (background is None)
        assert (corner.alpha() == 0) if background is None else (corner.name() == background)
        assert pixels(image)[..., 3].max() == 255

    @settings(max_examples=40)
    @given(
        st.tuples(st.integers(200, 3000), st.integers(150, 1800)),
        st.sampled_from([None, 96.0, 150.0]),
        st.booleans(),
    )
    def test_no_ink_touches_the_border(
        self, size: tuple[int, int], dpi: float | None, english: bool
    ) -> None:
        chart = erqi_chart("en" if english else "zh")
        found = pixels(render_image(chart, ExportSpec.of_pixels(*size, dpi)))
        border = [found[:2], found[-2:], found[:, :2], found[:, -2:]]
        assert all((edge == 255).all() for edge in border)
        assert (found[..., :3] < 128).any()

    def test_a_gap_has_no_ink_of_its_line(self) -> None:
        spec = ExportSpec.of_pixels(1000, 600, 96)
        orange = np.array([0xDB, 0x4B, 0x0E, 0xFF])
        inked = {}
        for name, without in (("whole", []), ("gap", [(INVESTMENT, 2016)])):
            chart = erqi_chart(without=without)
            layout = lay_out(chart, 1000, 600, LIGHT, Blocks())
            frame = Frame(layout.area, home_view(chart, layout))
            rows = slice(int(frame.y(69)) - 4, int(frame.y(73)) + 5)
            found = np.abs(pixels(render_image(chart, spec)) - orange).max(axis=2) < 24
            between = [
                found[rows, int(frame.x(year)) + 14 : int(frame.x(year + 1)) - 14].any(axis=0)
                for year in range(2014, 2017)
            ]
            inked[name] = [part.mean() for part in between]
        assert min(inked["whole"]) > 0.95
        assert inked["gap"][0] > 0.95
        assert inked["gap"][1:] == [0, 0]


class TestSvg:
    @staticmethod
    def root(spec: ExportSpec, lang: str = "zh") -> ET.Element:
        chart = erqi_chart("en" if lang == "en" else "zh")
        return ET.fromstring(encode(chart, ".svg", spec, METADATA))

    def test_has_the_size_asked_for_in_its_unit(self) -> None:
        pixel = self.root(ExportSpec.of_pixels(1600, 900))
        assert (pixel.get("width"), pixel.get("height")) == ("1600", "900")
        paper = self.root(ExportSpec.of_millimetres(297, 210.5))
        assert (paper.get("width"), paper.get("height")) == ("297mm", "210.5mm")

    def test_has_outlines_and_vectors_only(self) -> None:
        tags = {element.tag.removeprefix(SVG) for element in self.root(a4_landscape()).iter()}
        assert tags <= {"svg", "title", "desc", "defs", "g", "path", "polyline", "rect"}
        assert "path" in tags

    def test_says_title_source_and_digest_and_describes_every_point(self) -> None:
        root = self.root(a4_landscape())
        chart = erqi_chart()
        assert root.findtext(f"{SVG}title") == chart.title
        description = root.findtext(f"{SVG}desc") or ""
        assert chart.description in description
        assert SOURCE in description
        assert DIGEST in description

    @pytest.mark.parametrize("lang", ["zh", "en"])
    @pytest.mark.parametrize("size", [(400, 300), (1600, 900)])
    def test_nothing_lies_outside_the_view_box(self, size: tuple[int, int], lang: str) -> None:
        root = self.root(ExportSpec.of_pixels(*size), lang)
        _, _, wide, high = (float(part) for part in (root.get("viewBox") or "").split())
        seen = 0
        for group in root.iter(f"{SVG}g"):
            matrix = re.findall(r"-?[\d.e-]+", group.get("transform") or "matrix(1,0,0,1,0,0)")
            a, b, c, d, e, f = (float(part) for part in matrix)
            assert (b, c) == (0, 0)
            rim = float(group.get("stroke-width") or 0) / 2 if group.get("stroke") != "none" else 0
            for shape in group:
                for x, y in self.points(shape):
                    seen += 1
                    assert a * (x - rim) + e >= -0.01
                    assert a * (x + rim) + e <= wide + 0.01
                    assert d * (y - rim) + f >= -0.01
                    assert d * (y + rim) + f <= high + 0.01
        assert seen > 1000

    @staticmethod
    def points(shape: ET.Element) -> list[tuple[float, float]]:
        if shape.tag == f"{SVG}rect":
            left, top = float(shape.get("x", 0)), float(shape.get("y", 0))
            wide, high = float(shape.get("width", 0)), float(shape.get("height", 0))
            return [(left, top), (left + wide, top + high)]
        numbers = re.findall(r"-?\d[\d.e-]*", shape.get("points") or shape.get("d") or "")
        values = [float(number) for number in numbers]
        return list(zip(values[::2], values[1::2], strict=True))

    @pytest.mark.parametrize("theme", ["light", "dark"])
    def test_looks_like_the_png(self, theme: ThemeName) -> None:
        spec = ExportSpec.of_pixels(1200, 800, theme=theme)
        renderer = QSvgRenderer(QByteArray(encode(erqi_chart(), ".svg", spec, METADATA)))
        image = QImage(1200, 800, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        assert differing(image, render_image(erqi_chart(), spec), 110) < 0.01


class TestPdf:
    @staticmethod
    def reader(folder: Path, spec: ExportSpec, lang: str = "zh") -> pypdf.PdfReader:
        path = folder / "plot.pdf"
        write_plot(erqi_chart("en" if lang == "en" else "zh"), str(path), spec, METADATA)
        return pypdf.PdfReader(path, strict=True)

    @pytest.mark.parametrize(
        ("spec", "wide", "high"),
        [
            (a4_landscape(), 297.0, 210.0),
            (ExportSpec.of_millimetres(120.3, 80.7), 120.3, 80.7),
            (ExportSpec.of_pixels(1600, 900, 300), 1600 / 300 * 25.4, 900 / 300 * 25.4),
        ],
    )
    def test_has_one_page_of_exactly_the_physical_size(
        self, tmp_path: Path, spec: ExportSpec, wide: float, high: float
    ) -> None:
        reader = self.reader(tmp_path, spec)
        (page,) = reader.pages
        assert float(page.mediabox.width) / 72 * 25.4 == pytest.approx(wide, abs=0.001)
        assert float(page.mediabox.height) / 72 * 25.4 == pytest.approx(high, abs=0.001)
        assert page.trimbox == page.mediabox

    @pytest.mark.parametrize("lang", ["zh", "en"])
    def test_has_text_that_can_be_searched(self, tmp_path: Path, lang: str) -> None:
        text = self.reader(tmp_path, a4_landscape(), lang).pages[0].extract_text()
        text = " ".join(text.replace("\t", " ").splitlines())
        chart = erqi_chart("en" if lang == "en" else "zh")
        expected = [chart.title, chart.cutoff_label, *(one.label for one in chart.series)]
        expected += [str(rank) for entries in RANKS.values() for _, rank in entries]
        assert [one for one in expected if one not in text] == []

    def test_embeds_its_font(self, tmp_path: Path) -> None:
        page = self.reader(tmp_path, a4_landscape()).pages[0]
        resources = page["/Resources"]
        assert isinstance(resources, DictionaryObject)
        fonts = resources["/Font"]
        assert isinstance(fonts, DictionaryObject)
        assert len(fonts) > 0
        for font in fonts.values():
            (descendant,) = font.get_object()["/DescendantFonts"]
            descriptor = descendant.get_object()["/FontDescriptor"].get_object()
            assert "ErqiViewerSans" in descriptor["/FontName"]
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)

    def test_says_title_source_and_digest_twice(self, tmp_path: Path) -> None:
        reader = self.reader(tmp_path, a4_landscape())
        information = reader.metadata
        assert information is not None
        assert information.title == erqi_chart().title
        assert information.subject == SOURCE
        assert DIGEST in (information.get("/Keywords") or "")
        assert information.creator is not None
        assert information.creator.startswith("erqi_viewer ")
        packet = reader.xmp_metadata
        assert packet is not None
        assert packet.dc_title == {"x-default": erqi_chart().title}
        assert packet.dc_source == SOURCE
        assert DIGEST in (packet.dc_identifier or "")

    def test_carries_no_time(self, tmp_path: Path) -> None:
        self.reader(tmp_path, a4_landscape())
        assert b"Date" not in (tmp_path / "plot.pdf").read_bytes()

    def test_a_file_built_in_an_unknown_way_is_left_as_it_is(self) -> None:
        foreign = b"%PDF-1.7\nsomething else\n%%EOF\n"
        assert pdf._put_right(foreign, (297, 210), {}) == foreign


@pytest.mark.parametrize("extension", [".png", ".svg", ".pdf"])
def test_the_same_input_gives_the_same_bytes_in_another_process_and_second(
    extension: str, tmp_path: Path
) -> None:
    code = (
        "import sys, time\n"
        f"sys.path[:0] = {[str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]!r}\n"
        "from erqi_charts import erqi_chart\n"
        "from erqi_viewer.renderer.application import offscreen_application\n"
        "app = offscreen_application()\n"
        "from erqi_viewer.renderer.export import PlotMetadata, write_plot\n"
        "from erqi_viewer.renderer.spec import ExportSpec\n"
        "time.sleep(1.1)\n"
        "write_plot(erqi_chart(), sys.argv[1], ExportSpec.of_pixels(900, 600), PlotMetadata())\n"
    )
    out = tmp_path / f"plot{extension}"
    subprocess.run([sys.executable, "-c", code, str(out)], check=True)
    here = encode(erqi_chart(), extension, ExportSpec.of_pixels(900, 600), PlotMetadata())
    assert out.read_bytes() == here


def test_an_svg_file_is_the_same_after_a_picture_was_painted() -> None:
    spec = ExportSpec.of_pixels(900, 600)
    before = encode(erqi_chart(), ".svg", spec, PlotMetadata())
    encode(erqi_chart(), ".png", spec, PlotMetadata())
    assert encode(erqi_chart(), ".svg", spec, PlotMetadata()) == before


@pytest.mark.parametrize("name", ["plot.jpg", "plot", "plot.png.txt"])
def test_another_extension_is_refused_and_the_three_are_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        write_plot(erqi_chart(), str(tmp_path / name), ExportSpec.of_pixels(400, 300), METADATA)
    assert all(known in str(caught.value) for known in (".png", ".svg", ".pdf"))
    assert list(tmp_path.iterdir()) == []


def test_capital_extensions_are_known(tmp_path: Path) -> None:
    write_plot(erqi_chart(), str(tmp_path / "A.PNG"), ExportSpec.of_pixels(400, 300), METADATA)
    assert (tmp_path / "A.PNG").read_bytes()[:4] == b"\x89PNG"


@pytest.mark.parametrize("extension", [".png", ".svg", ".pdf"])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(extension: str, tmp_path: Path) -> None:
    path = tmp_path / f"plot{extension}"
    path.write_text("the old one")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, hard))
    try:
        with pytest.raises(OutputError) as caught:
            write_plot(erqi_chart(), str(path), ExportSpec.of_pixels(900, 600), METADATA)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert str(path) in str(caught.value)
    assert path.read_text() == "the old one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    path = str(tmp_path / "nowhere" / "plot.svg")
    with pytest.raises(OutputError, match=re.escape(path)):
        write_plot(erqi_chart(), path, ExportSpec.of_pixels(400, 300), METADATA)


def test_a_picture_that_does_not_fit_the_memory_is_refused() -> None:
    from PySide6.QtGui import QImageReader

    assert QImageReader.allocationLimit() >= 0
    limit = resource.getrlimit(resource.RLIMIT_AS)
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + 100_000_000, limit[1]))
    try:
        with pytest.raises(OutputError, match="memory"):
            render_image(erqi_chart(), ExportSpec.of_pixels(12_000, 9_000))
    finally:
        resource.setrlimit(resource.RLIMIT_AS, limit)


def test_a_visible_range_is_exported_as_it_is_on_screen() -> None:
    spec = ExportSpec.of_pixels(800, 500)._replace(view_range=((2015.5, 2018.5), (60, 80)))
    zoomed, whole = (
        render_image(erqi_chart(), spec),
        render_image(erqi_chart(), ExportSpec.of_pixels(800, 500)),
    )
    assert differing(zoomed, whole) > 0.005


def test_blocks_can_be_left_out_of_a_file() -> None:
    spec, chart = ExportSpec.of_pixels(1000, 600), erqi_chart()
    whole = render_image(chart, spec)
    for without, emptied in (
        (spec._replace(show_title=False), chart._replace(title="")),
        (spec._replace(show_subtitle=False), chart._replace(subtitle="")),
        (spec._replace(show_footnote=False), chart._replace(footnote="")),
    ):
        bare = render_image(chart, without)
        assert differing(bare, render_image(emptied, spec)) == 0
        assert differing(bare, whole) > 0.005


def test_an_application_that_runs_is_used(qapp: object) -> None:
    from erqi_viewer.renderer.application import offscreen_application

    assert offscreen_application() is qapp


def test_drawing_needs_no_display() -> None:
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    code = (
        "from erqi_viewer.renderer.application import offscreen_application as a\n"
        "app = a(); print(app.platformName())"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert run.stdout.strip() == "offscreen"


def test_an_svg_stays_xml_whatever_a_name_holds() -> None:
    metadata = PlotMetadata(source="\x02", title="a\x00\x01\x0b\ufffe<&>")
    root = ET.fromstring(encode(erqi_chart(), ".svg", a4_landscape(), metadata))
    assert root.findtext(f"{SVG}title") == "a\ufffd\ufffd\ufffd\ufffd<&>"


@pytest.mark.parametrize("form", [".png", ".svg"])
def test_the_application_s_own_font_changes_nothing_that_is_seen(form: str) -> None:
    application = offscreen_application()
    before = encode(erqi_chart(), form, a4_landscape(), METADATA)
    font = application.font()
    application.setFont(QFont("Erqi Viewer Sans", 17))
    try:
        assert alike(form, encode(erqi_chart(), form, a4_landscape(), METADATA), before)
    finally:
        application.setFont(font)


def test_another_picture_is_not_taken_for_the_same() -> None:
    for form in (".png", ".svg"):
        one = encode(erqi_chart(), form, a4_landscape(), METADATA)
        other = encode(erqi_chart(y_mode="full"), form, a4_landscape(), METADATA)
        assert not alike(form, one, other)
