"""Options of commands, shared or long."""

import os
from pathlib import Path

import click

# Keys in click's context:
WHOLE = "sourcebook.whole"  # show every problem
JSON = "sourcebook.json"  # print one JSON object and nothing else
QUIET = "sourcebook.quiet"  # print problems alone
SIGN = "sourcebook.sign"  # file of the secret key to sign an edition with
TSA = "sourcebook.tsa"  # address of a time stamp authority
FORM = "sourcebook.form"  # form of problems for another program

any_path = click.Path(path_type=Path, readable=False)  # errors are reported as Problems
jobs_option = click.option(
    "--jobs", type=click.IntRange(1), metavar="N",
    help="Number of processes, by default up to one per core.",
)  # fmt: skip
out_option = click.option(
    "--out", type=click.Path(path_type=Path), default="site", show_default=True,
    help="Folder of the built site.",
)  # fmt: skip
base_url_option = click.option(
    "--base-url", metavar="URL", help="Address of the site, in place of the one in site.yaml."
)
all_option = click.option(
    "--all", is_flag=True, expose_value=False,
    callback=lambda context, _, value: context.meta.update({WHOLE: value}),
    help="Show every problem, even if many are alike.",
)  # fmt: skip
json_option = click.option(
    "--json", is_flag=True, expose_value=False,
    callback=lambda context, _, value: context.meta.update({JSON: value}),
    help="Print problems and results as one JSON object and nothing else.",
)  # fmt: skip
format_option = click.option(
    "--format", "form", type=click.Choice(("text", "github", "sarif")), default="text",
    expose_value=False, show_default=True,
    callback=lambda context, _, value: context.meta.update({FORM: value}),
    help="Form of problems: github for annotations in a workflow, sarif for other programs.",
)  # fmt: skip
sign_option = click.option(
    "--sign", type=any_path, metavar="FILE", expose_value=False,
    callback=lambda context, _, value: context.meta.update({SIGN: value}),
    help="Sign the edition with the minisign secret key in FILE.",
)  # fmt: skip
tsa_option = click.option(
    "--tsa", default="", metavar="URL", expose_value=False,
    callback=lambda context, _, value: context.meta.update({TSA: value}),
    help="Ask an authority at URL to stamp the edition with the time.",
)  # fmt: skip
quiet_option = click.option(
    "--quiet", "-q", is_flag=True, expose_value=False,
    callback=lambda context, _, value: context.meta.update({QUIET: value}),
    help="Print only problems.",
)  # fmt: skip
folder_option = click.option(
    "-C", "folder", metavar="DIR", expose_value=False, is_eager=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    callback=lambda _, __, value: os.chdir(value) if value else None,
    help="Work in this folder.",
)  # fmt: skip
port_option = click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, metavar="N",
    help="Port of the preview. If it is in use, the next free one is offered.",
)  # fmt: skip
host_option = click.option(
    "--host", default="127.0.0.1", show_default=True, metavar="ADDRESS",
    help="Address of this machine to listen on. 0.0.0.0 makes the preview visible on the network.",
)  # fmt: skip
names_option = click.option(
    "--allow-host", "names", multiple=True, metavar="NAME",
    help="Another name by which the preview is reached, as behind a proxy. May be repeated.",
)  # fmt: skip
editor_option = click.option(
    "--editor", metavar="PROGRAM", envvar="SOURCEBOOK_EDITOR", default="",
    help="Links open files in it: vscode, idea, … or an address with {path} and {line}.",
)  # fmt: skip
source_option = click.option(
    "--source", metavar="ADDRESS",
    help="Where GitHub installs Sourcebook from, by default the source of this installation.",
)  # fmt: skip
at_least_option = click.option(
    "--at-least", type=click.IntRange(1), default=2, show_default=True, metavar="N",
    help="Suggest people named in at least this many articles.",
)  # fmt: skip
scheduler_option = click.option(
    "--scheduler", metavar="ADDRESS", help="Dask scheduler to use, such as tcp://host:8786."
)
why_option = click.option(
    "--why", required=True, metavar="WORDS", help="Reason, which readers will see."
)
