"""Options that several commands have, each said once."""

from pathlib import Path

import click

WHOLE = "sourcebook.whole"  # whether every problem is told, in what click keeps of a run

any_path = click.Path(path_type=Path, readable=False)  # what is wrong with it is told as a Problem
jobs_option = click.option(
    "--jobs", type=click.IntRange(1), metavar="N",
    help="How many processes; by default one a core, where it pays.",
)  # fmt: skip
out_option = click.option(
    "--out", type=click.Path(path_type=Path), default="site", show_default=True,
    help="The folder of the built site.",
)  # fmt: skip
base_url_option = click.option(
    "--base-url", metavar="URL", help="Where the site will be, instead of what site.yaml says."
)
all_option = click.option(
    "--all", is_flag=True, expose_value=False,
    callback=lambda context, _, value: context.meta.update({WHOLE: value}),
    help="Tell every problem, where many are alike too.",
)  # fmt: skip
