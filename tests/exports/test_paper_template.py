"""A template of an office's own: the same words and figures in another look, and one that cannot be used is told of."""

import io
import zipfile

import docx
import pytest
from docx.shared import Mm, Pt

from cli import main
from exports.paper.docx.chosen_template import Chosen, judged, refused_in_words, template_at, template_of
from exports.paper.docx.word_template import Refused, our_template
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.report import report_docx
from tests.demo_reports import demo_report
from tests.letterhead import FONT, HEAD, template_of_its_own, words_of
from tests.papers import W, figures, paragraphs, part


def saved(document):
    """The bytes of a template as Word saves it."""
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def edited():
    """Our template, opened to be changed."""
    return docx.Document(io.BytesIO(our_template()))


def of_another_look():
    """Another font, a letterhead above the head, a wider margin."""
    template = edited()
    for fonts in template.styles.element.iter(W + "rFonts"):
        for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(W + kind, "Liberation Sans")
    template.styles["Paper Body"].font.size = Pt(13)
    template.sections[0].left_margin = Mm(35)
    template.element.body[0].addprevious(template.add_paragraph("VĂN PHÒNG ĐIỆN TỬ - Số 1 đường Hùng Vương")._p)
    return saved(template)


def without(*texts):
    """Our template without some places."""
    template = edited()
    for paragraph in list(template.element.body.iter(W + "p")):
        if "".join(node.text or "" for node in paragraph.iter(W + "t")) in texts:
            paragraph.getparent().remove(paragraph)
    return saved(template)


def with_other(old, new):
    """Our template with some bytes of its parts replaced by others."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(our_template())) as found, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in found.namelist():
            archive.writestr(name, found.read(name).replace(old, new))
    return out.getvalue()


@pytest.fixture(scope="module")
def found():
    return demo_report("kon-ray-2023", "2023-Q3")


@pytest.mark.parametrize("write", [report_docx, reminder_docx, call_docx], ids=["report", "reminder", "call"])
def test_another_look_has_the_same_words_and_the_same_figures(found, write):
    """An office sends on its own letterhead what it would have sent on ours."""
    template = judged(of_another_look())
    assert template.refused is None
    theirs, mine = write(found, template=template.content), write(found)
    assert paragraphs(theirs) == ["VĂN PHÒNG ĐIỆN TỬ - Số 1 đường Hùng Vương", *paragraphs(mine)]
    assert figures(theirs) == figures(mine)
    document = docx.Document(io.BytesIO(theirs))
    assert {section.left_margin for section in document.sections} == {document.sections[0].left_margin}
    assert document.sections[0].left_margin == pytest.approx(Mm(35), abs=Mm(0.1))
    assert {fonts.get(W + "ascii") for fonts in part(theirs, "word/styles.xml").iter(W + "rFonts")} == {"Liberation Sans"}


def test_tables_and_lines_keep_within_wider_margins(found):
    """A table that runs over the edge is cut off by the printer."""
    document = docx.Document(io.BytesIO(report_docx(found, template=of_another_look())))
    table = next(table for table in document.tables if table.style.name == "Paper Table")
    width = int(table._tbl.tblPr.find(W + "tblW").get(W + "w"))
    across = document.sections[1]
    assert width <= (across.page_width - across.left_margin - across.right_margin) / 635 + 1


def test_what_a_template_lacks_is_named_in_one_sentence_and_ours_is_used():
    """Nobody mends what nobody names."""
    template = docx.Document(io.BytesIO(without("{{NỘI DUNG}}")))
    style = template.styles["Paper Note"]
    style.element.getparent().remove(style.element)
    chosen = judged(saved(template))
    assert chosen == Chosen(refused=Refused("missing", ("{{NỘI DUNG}}", "Paper Note")))
    assert refused_in_words(chosen.refused, "vi") == (
        "Mẫu văn bản còn thiếu: {{NỘI DUNG}}, Paper Note; văn bản được lập theo mẫu có sẵn."
    )


def test_hostile_and_broken_files_are_refused_by_what_is_wrong_with_them():
    """A file from anywhere must neither run nor fill the store."""
    macros = with_other(b"document.main+xml", b"document.macroEnabled.main+xml")
    entity = with_other(b"<w:document", b'<!DOCTYPE x [<!ENTITY a "b">]><w:document')
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * 30_000_000)
    kinds = {"macros": macros, "not_word": entity, "too_large": bomb.getvalue()}
    assert {kind: judged(content).refused for kind, content in kinds.items()} == {kind: Refused(kind) for kind in kinds}
    assert judged(b"x" * 3_000_000).refused == Refused("too_large")
    for broken in (b"", b"PK\x03\x04 broken", our_template()[:3000]):
        assert judged(broken).refused == Refused("not_word")


def test_the_secrets_name_the_template_of_the_office(tmp_path):
    """Set once, used for every paper; a wrong path says so."""
    path = tmp_path / "mau.docx"
    path.write_bytes(of_another_look())
    assert template_of({"office": {"paper_template": str(path)}}).content == path.read_bytes()
    assert template_of({"office": {"code": "x"}}) == template_of({}) == Chosen()
    for wrong in (str(tmp_path / "nowhere.docx"), "", 5):
        assert template_of({"office": {"paper_template": wrong}}) == Chosen(refused=Refused("not_found"))


def test_the_command_line_writes_the_template_and_papers_on_another(tmp_path, capsys):
    """From cron, too, an office sends on its own letterhead."""
    mine, theirs, out = tmp_path / "mau.docx", tmp_path / "rieng.docx", tmp_path / "call.docx"
    assert main(["paper-template", "--out", str(mine)]) == 0
    assert template_at(mine) == Chosen(our_template())
    theirs.write_bytes(of_another_look())
    call = ["call", "--source", "demo", "--period", "2023-Q3", "--out", str(out), "--secrets", str(tmp_path / "none.toml")]
    assert main([*call, "--template", str(theirs)]) == 0
    assert paragraphs(out.read_bytes())[0] == "VĂN PHÒNG ĐIỆN TỬ - Số 1 đường Hùng Vương"
    theirs.write_bytes(b"no template")
    capsys.readouterr()
    assert main([*call, "--template", str(theirs)]) == 0
    assert "Tệp mẫu không mở được như một tệp Word" in capsys.readouterr().err
    assert paragraphs(out.read_bytes())[0] == "UBND HUYỆN KON RẪY"


@pytest.mark.parametrize("write", [report_docx, reminder_docx, call_docx], ids=["report", "reminder", "call"])
def test_a_template_made_without_ours_gives_the_same_words_and_figures(found, write):
    """Its head in another order, its own fonts, colours and margins: an office that never saw ours keeps its look."""
    template = judged(template_of_its_own())
    assert template.refused is None
    theirs, mine = write(found, template=template.content), write(found)
    assert words_of(theirs) == words_of(mine)
    assert sorted(figures(theirs)) == sorted(figures(mine))
    assert HEAD in "".join(node.text or "" for node in part(theirs, "word/header1.xml").iter(W + "t"))
    document = docx.Document(io.BytesIO(theirs))
    assert {round(section.left_margin.mm) for section in document.sections} == {38}
    assert {document.styles[name].font.name for name in ("Paper Body", "Paper Cell", "Paper Title")} == {FONT}
