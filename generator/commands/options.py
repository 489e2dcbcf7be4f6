"""Options of commands, those that several have among them."""

from pathlib import Path

import click

# In what click keeps of a run:
WHOLE = "sourcebook.whole"  # whether every problem is told
JSON = "sourcebook.json"  # whether one JSON object is printed, and nothing else on standard output

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
json_option = click.option(
    "--json", is_flag=True, expose_value=False,
    callback=lambda context, _, value: context.meta.update({JSON: value}),
    help="Print one JSON object, of problems and of what was made, and nothing else.",
)  # fmt: skip
port_option = click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, metavar="N",
    help="Where the preview listens; the next free one is offered where it is busy.",
)  # fmt: skip
host_option = click.option(
    "--host", default="127.0.0.1", show_default=True, metavar="ADDRESS",
    help="An address of this machine; 0.0.0.0 shows the preview to others in the network.",
)  # fmt: skip
source_option = click.option(
    "--source", metavar="ADDRESS",
    help="What GitHub is to install Sourcebook from; by default what it was installed from here.",
)  # fmt: skip
at_least_option = click.option(
    "--at-least", type=click.IntRange(1), default=2, show_default=True, metavar="N",
    help="Suggest who is named in so many articles.",
)  # fmt: skip
scheduler_option = click.option(
    "--scheduler", metavar="ADDRESS", help="Dask scheduler whose workers do it: tcp://host:8786."
)
