from __future__ import annotations

import io
import os
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.core.errors import InputError
from erqi_viewer.transfer import docx_text, source_text
from erqi_viewer.transfer.source_text import decode, read_text, text_of

if TYPE_CHECKING:
    from pathlib import Path

SAMPLE = "某区位列第八名。\r\n另起一行🙂\n末行"
WRITTEN = st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"], include_characters="\t\n\r"), max_size=60
)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"],
)
def test_a_text_is_read_as_it_was_written_line_ends_and_all(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(SAMPLE.encode(encoding))
    assert read_text(str(path)) == SAMPLE


@given(WRITTEN, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_every_text_comes_back_from_utf(text: str, encoding: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode(encoding), "x") == text


@given(st.binary(max_size=400))
def test_whatever_is_in_a_file_it_is_a_text_or_an_error_with_a_remedy(data: bytes) -> None:
    text, remedy = "", "–"
    try:
        text = text_of(data, "file")
    except InputError as error:
        remedy = error.remedy
    assert remedy
    assert "\0" not in text
    assert text.encode().decode() == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", ".doc"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "not a text"),
        (bytes(range(256)) * 8, "not a text"),
        (b"PK\x03\x04 and no more", "not a Word document"),
        ("第八名".encode() * 20 + b"\xff", "damaged"),
        ("第八名".encode("utf-16")[:-1], "not a text"),
    ],
)
def test_what_is_no_text_is_refused_by_what_it_is(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        text_of(data, "file")
    assert "file" in str(caught.value)


def test_what_cannot_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    large = tmp_path / "large.txt"
    large.write_bytes(b"12345")
    monkeypatch.setattr(source_text, "MOST_BYTES", 4)
    for path, words in (
        (large, "larger than"),
        (tmp_path / "none.txt", "does not exist"),
        (tmp_path, "is a folder"),
        ("a\0b", "cannot be read"),
    ):
        with pytest.raises(InputError, match=words):
            read_text(str(path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="not a file"):
        read_text(str(tmp_path / "pipe"))


# Web pages


def page(markup: str, name: str = "page.html") -> str:
    return text_of(markup.encode(), name)


def test_a_page_gives_its_words_and_none_of_its_marks() -> None:
    assert (
        page(
            "<!doctype html><html><head><title>题</title><style>p{}</style></head><body>"
            "<h1>某区</h1><p>位列<b>第八名</b>，\n  好。<br>又一行<script>alert('no')</script></p>"
            "<!-- 注 --><ul><li>甲</li><li>乙</li></ul>&lt;b&gt;&amp;</body></html>"
        )
        == "某区\n位列第八名， 好。\n又一行\n甲\n乙\n<b>&"
    )


def test_a_table_of_a_page_has_a_line_for_each_row() -> None:
    markup = "<table><tr><th>年</th><th>名次</th></tr><tr><td>2019<td> 8 </table>后"
    assert page(markup) == "年\t名次\n2019\t8\n后"


@pytest.mark.parametrize("said", ["gb2312", "GBK", "gb18030"])
def test_a_page_is_decoded_as_it_says(said: str) -> None:
    markup = f'<html><meta charset="{said}"><p>某区第八名</p></html>'
    assert text_of(markup.encode("gb18030"), "x") == "某区第八名"


def test_a_page_that_says_a_wrong_or_a_strange_encoding_is_read_all_the_same() -> None:
    for said in ("big5", "punycode", "no-such", "utf-16"):
        markup = f'<html><meta charset="{said}"><p>某区第八名🙂</p></html>'
        assert text_of(markup.encode(), "x") == "某区第八名🙂"


def test_a_page_in_utf_16_is_a_page() -> None:
    assert text_of("<!DOCTYPE html><p>某区</p>".encode("utf-16"), "x") == "某区"


def test_a_text_that_speaks_of_html_is_no_page() -> None:
    text = "正文里写着<p>，仍是正文。"
    assert text_of(text.encode(), "x.txt") == text


def test_nothing_is_loaded_from_a_page(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    markup = (
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
        f'<html><iframe src="file://{tmp_path}/secret"></iframe><p>甲&x;</p></html>'
    )
    assert "secret" not in page(markup).replace("/secret", "")


@pytest.mark.parametrize(
    "markup",
    ["<" * 300_000, "<!--" * 100_000, "<b> </b>" * 50_000, "<td>" * 50_000, "<p>字" * 50_000],
)
def test_no_page_of_any_shape_takes_long_or_fails(markup: str) -> None:
    assert page(markup).count("字") in {0, 50_000}


def test_a_page_that_is_nested_too_deep_is_refused_and_not_cut_off() -> None:
    with pytest.raises(InputError, match="read whole"):
        page("<div>字" * 10_000)


def test_an_empty_page_is_an_empty_text() -> None:
    assert page("") == page("<!-- -->") == page("<html></html>") == ""


# Word documents


def document() -> bytes:
    made = docx.Document()
    first = made.add_paragraph("某区位列")
    first.add_run("第八名").bold = True
    table = made.add_table(2, 2)
    for number, text in enumerate(("年", "名次", "2019", "8")):
        table.cell(number // 2, number % 2).text = text
    made.add_paragraph("末段")
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def repacked(data: bytes, part: str, content: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return file.getvalue()


def test_a_document_gives_its_words_whatever_its_name() -> None:
    assert text_of(document(), "x.bin") == "某区位列第八名\n年\t名次\n2019\t8\n末段"


def test_what_was_deleted_from_a_document_is_left_out_and_what_was_inserted_is_in() -> None:
    part = "word/document.xml"
    with zipfile.ZipFile(io.BytesIO(document())) as archive:
        xml = archive.read(part).decode()
    changed = xml.replace(
        "<w:t>末段</w:t></w:r>",
        "<w:t>末段</w:t></w:r><w:ins w:id='1'><w:r><w:t>新</w:t></w:r></w:ins>"
        "<w:del w:id='2'><w:r><w:delText>旧</w:delText></w:r></w:del>",
    )
    assert changed != xml
    assert text_of(repacked(document(), part, changed.encode()), "x").endswith("末段新")


def test_an_archive_that_is_no_document_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "text")
    with pytest.raises(InputError, match="not a Word document"):
        text_of(file.getvalue(), "x")
    with pytest.raises(InputError, match="not a Word document"):
        text_of(repacked(document(), "word/document.xml", b"<broken"), "x")


def test_a_document_that_would_unpack_without_end_is_refused_before_it_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bomb = repacked(document(), "word/document.xml", b"0" * 2_000_000)
    assert len(bomb) < 100_000
    monkeypatch.setattr(docx_text, "MOST_XML", 1_000_000)
    with pytest.raises(InputError, match="would unpack"):
        text_of(bomb, "x")


def test_entities_of_a_document_are_not_expanded() -> None:
    xml = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b"<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    )
    assert "aaaa" not in text_of(repacked(document(), "word/document.xml", xml), "x")
