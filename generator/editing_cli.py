"""Commands for editors' work: allegations, translations, publication, and moves in an upgrade."""

import datetime
from pathlib import Path

import click

from generator.commands import options
from generator.console import echo, echo_error, finish, root
from generator.stories_cli import questions, stories


@click.group(invoke_without_command=True)
@click.option("--due", is_flag=True, help="Only entries whose review is overdue today.")
@options.all_option
@options.json_option
def allegations(due: bool) -> None:  # noqa: FBT001 - click passes flags by name
    """List allegations with their stages, responses and reviews."""
    if click.get_current_context().invoked_subcommand:
        return
    from generator.commands.allegations import allegation_lines, report_allegations  # noqa: PLC0415 - each command loads what it needs

    today = datetime.datetime.now(tz=datetime.UTC).date()
    rows, problems = report_allegations(root(), today, due_only=due)
    for line in allegation_lines(rows):
        echo(line)
    finish(problems, listed={"allegations": rows})


@allegations.command()
@click.argument("passage")
def begin(passage: str) -> None:
    """Begin an entry for PASSAGE, its anchor or its address, with candidates for responses.

    The entry is a draft in content/allegations/.
    """
    from generator.commands.allegations import begin_allegation  # noqa: PLC0415 - each command loads what it needs

    click.echo(f"begun {begin_allegation(root(), passage)}")


@click.command()
def migrate() -> None:
    """Move what older versions kept elsewhere.

    Responses in the front matter of themes become drafts in content/allegations/. Texts with
    sentences that now need a citation are listed.
    """
    from generator.commands.allegations import move_responses  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.coverage import uncited_lines  # noqa: PLC0415 - each command loads what it needs

    moved = move_responses(root())
    for path in moved:
        click.echo(f"begun {path}: complete it, then remove 'draft'")
    if not moved:
        click.echo("Nothing to move.")
    for line in uncited_lines(root()):
        click.echo(line)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--by", "name", metavar="NAME", required=True, help="Your name.")
def sign(file: Path, name: str) -> None:
    """Put your name under FILE, a text that you have read.

    'two_eyes: [sensitive]' in content/site.yaml asks for two names before publication.
    """
    from generator.commands.sign import sign as sign_text  # noqa: PLC0415 - each command loads what it needs

    day = datetime.datetime.now(tz=datetime.UTC).date()
    click.echo(sign_text(root(), file, name, day.isoformat()))


@click.command()
@click.argument("words")
def cite(words: str) -> None:
    """Find passages by WORDS, with the citation of each.

    WORDS may be an address of an article or a passage, copied from the site.
    """
    from generator.commands.cite import find_citations  # noqa: PLC0415 - each command loads what it needs

    found = find_citations(root(), words)
    for line in found.lines:
        click.echo(line)
    finish(found.problems)


@click.command()
@click.argument("article")
@click.argument("language")
def translate(article: str, language: str) -> None:
    """Begin or update the translation of ARTICLE into LANGUAGE.

    The file is content/articles/ARTICLE.LANGUAGE.po, which Poedit and Weblate can edit. Words whose
    original has changed stay, marked as fuzzy.
    """
    from generator.commands.translate import translate as write_translation  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.translate import translation_line  # noqa: PLC0415 - each command loads what it needs

    click.echo(translation_line(write_translation(root(), article, language, echo_error)))


@click.command()
@click.argument("languages", nargs=-1)
def messages(languages: tuple[str, ...]) -> None:
    """Update the catalogues of interface translations.

    LANGUAGES are codes, by default those in site.yaml. Catalogues are templates/locales/LANGUAGE.po.
    """
    from generator.commands.messages import update_catalogues  # noqa: PLC0415 - each command loads what it needs

    for updated in update_catalogues(root(), languages):
        state = "updated" if updated.written else "unchanged"
        texts = f"texts: {updated.texts}, to translate: {updated.missing}"
        click.echo(f"{state} {updated.path} ({texts})")


@click.command()
@options.out_option
@click.option("--note", default="", metavar="WORDS", help="What to say about the edition.")
@click.option("--as-of", metavar="DATE", help="Day or time of the edition, by default now, in UTC.")
@click.option(
    "--minor", default="", metavar="WHY", help="Publish changes without a note, and say why."
)
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--dry-run", is_flag=True, help="Only say what would be published or refused.")
@click.option(
    "--undo", is_flag=True, help="Take the last edition back, if it has not gone anywhere yet."
)
@options.sign_option
@options.tsa_option
@options.all_option
@options.json_option
def publish(
    out: Path, note: str, as_of: str | None, minor: str,
    strict: bool, dry_run: bool, undo: bool,  # noqa: FBT001 - click passes flags by name
) -> None:  # fmt: skip
    """Make an edition of the briefing as it is now.

    Nothing is uploaded. What was published and has changed needs an entry in
    content/corrections.yaml, and what is gone needs one in content/withdrawn.yaml.
    """
    from generator.commands.publish import Order, publication_lines, take_back  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.publish import publish as publish_edition  # noqa: PLC0415 - each command loads what it needs
    from generator.editions.edition_time import read_time  # noqa: PLC0415 - each command loads what it needs

    if undo:
        row, _ = take_back(root(), out, echo_error)
        echo(f"edition {row.edition} of {row.at} is taken back")
        finish((), listed={"edition": row})
        return
    at = read_time(as_of or "", datetime.datetime.now(tz=datetime.UTC))
    proofs = click.get_current_context().meta
    key, tsa = proofs.get(options.SIGN), proofs.get(options.TSA, "")
    order = Order(at, note, minor, strict, dry_run, key, tsa)
    done = publish_edition(root(), out, order, echo_error)
    for line in publication_lines(done, dry_run=dry_run):
        echo(line)
    finish(done.problems, listed={"edition": done.row})


@click.command()
@click.argument("place", metavar="[DIR|ZIP]", required=False, type=options.any_path)
@click.option(
    "--key",
    default="",
    metavar="KEY",
    help="Check that the last edition is signed by this public key.",
)
@click.option(
    "--tsa-root",
    "roots",
    type=options.any_path,
    metavar="FILE",
    help="Check its time stamp by the root certificates in FILE, as PEM.",
)
@options.all_option
@options.json_option
def verify(place: Path | None, key: str, roots: Path | None) -> None:
    """Prove that a site or a bundle is a published edition.

    Every file is compared with the manifest, seeds with the ledger, articles with their seeds, and
    content with the editions. The first difference is reported. A bundle needs no briefing around it.
    """
    from generator.commands.verify import verify as verify_place  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.verify_proofs import ProofKeys  # noqa: PLC0415 - each command loads what it needs

    inside = place is not None and (place.is_file() or (place / "content").is_dir())
    proof = verify_place(Path.cwd() if inside else root(), place, ProofKeys(key, roots))
    for line in proof.lines:
        echo(line)
    finish(proof.problems, listed={"compared": proof.lines})


@click.command()
@options.out_option
@click.option("--to", type=options.any_path, help="The file, by default <title>-<edition>.zip.")
@click.option("--with-seeds", is_flag=True, help="Include all seeds, whatever the rights say.")
def bundle(out: Path, to: Path | None, with_seeds: bool) -> None:  # noqa: FBT001 - click passes flags by name
    """Put the last edition into one file, to keep or pass on.

    It holds the site, the content and the seeds, and 'verify' reads it. What is held back or was
    withdrawn is not in it.
    """
    from generator.commands.bundle import bundle as make_bundle  # noqa: PLC0415 - each command loads what it needs
    from generator.commands.bundle import bundle_lines  # noqa: PLC0415 - each command loads what it needs

    for line in bundle_lines(make_bundle(root(), out, to, with_seeds=with_seeds)):
        click.echo(line)


@click.command()
@click.option(
    "--since",
    required=True,
    metavar="EDITION|DATE",
    help="Edition that the reader knows, or a day.",
)
@click.option("--theme", default="", metavar="ID", help="Keep to one theme.")
@click.option("--language", metavar="CODE", help="Language, by default the site's first.")
@click.option(
    "--to",
    "out",
    type=options.any_path,
    default="brief.md",
    show_default=True,
    help="The file: .md, .html, .eml, .docx or .pdf.",
)
def brief(since: str, theme: str, language: str | None, out: Path) -> None:
    """Write what is new as one page, to print or send.

    It lists what is new, by theme, what was corrected and withdrawn, allegations that have changed, and what is
    missing, each line with its address on the site.
    """
    from generator.commands.brief import BriefOrder, make_brief  # noqa: PLC0415 - each command loads what it needs

    for line in make_brief(root(), BriefOrder(since, theme, language, out)):
        click.echo(line)


@click.command()
@click.option(
    "--language", metavar="CODE", help="Language of headings, by default the site's first."
)
@click.option(
    "--to",
    "out",
    type=options.any_path,
    default="review.html",
    show_default=True,
    help="The file: .html, .docx or .pdf.",
)
def review_pack(language: str | None, out: Path) -> None:
    """Write each statement beside its sources, for a lawyer.

    Sentences of editors' texts, claims and summaries are numbered. Beside each stand its passages in
    full, outlet, date, address and clipping, and the stage and responses of allegations.
    """
    from generator.commands.review_pack import make_review_pack  # noqa: PLC0415 - each command loads what it needs

    for line in make_review_pack(root(), language, out):
        click.echo(line)


@click.command()
@click.argument("address")
@options.why_option
def remove(address: str, why: str) -> None:
    """Take out what is at ADDRESS, such as articles/<id>.

    The address keeps a page with the reason. What is left elsewhere is listed.
    """
    from generator.commands.withdraw import remove as remove_content  # noqa: PLC0415 - each command loads what it needs

    today = datetime.datetime.now(tz=datetime.UTC).date()
    for line in remove_content(root(), address.strip("/"), why, today, echo_error):
        click.echo(line)


@click.command()
@click.argument("address")
@click.argument("new")
@options.why_option
def rename(address: str, new: str, why: str) -> None:
    """Give what is at ADDRESS the address NEW.

    References in the content follow, and the former address leads to the new one.
    """
    from generator.commands.withdraw import rename as rename_content  # noqa: PLC0415 - each command loads what it needs

    today = datetime.datetime.now(tz=datetime.UTC).date()
    for line in rename_content(root(), address.strip("/"), new.strip("/"), why, today, echo_error):
        click.echo(line)


ENTRIES = (allegations, migrate, cite, stories, questions, translate)
EDITIONS = (publish, verify, bundle, brief, review_pack, rename, remove, sign)
