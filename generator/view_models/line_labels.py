"""What the table of lines left out says of each line: its fate and the rule that decided, in the reader's language.

They are the words of the stage of seeds; a test compares. What a ledger has that is not among them
is shown as it is.
"""

from generator.view_models.gettext import Gettext, gettext_noop

FATES = frozenset(
    {
        gettext_noop("title"),
        gettext_noop("author"),
        gettext_noop("timestamp"),
        gettext_noop("key-points-marker"),
        gettext_noop("caption"),
        gettext_noop("language-switcher"),
        gettext_noop("counter"),
        gettext_noop("navigation"),
        gettext_noop("share"),
        gettext_noop("advert"),
        gettext_noop("read-also"),
        gettext_noop("footer"),
        gettext_noop("junk"),
    }
)
RULES = frozenset(
    {
        gettext_noop("code or signs alone"),
        gettext_noop("cookie notice"),
        gettext_noop("notice of machine translation"),
        gettext_noop("names of languages only"),
        gettext_noop("links to networks and menus"),
        gettext_noop("number or reading time"),
        gettext_noop("rates of the market"),
        gettext_noop("date or time alone"),
        gettext_noop("place and agency"),
        gettext_noop("words above key points"),
        gettext_noop("label of advertising"),
        gettext_noop("request to share or follow"),
        gettext_noop("link to another article"),
        gettext_noop("source after a label"),
        gettext_noop("notice of rights"),
        gettext_noop("title with a picture's credit"),
        gettext_noop("picture's credit"),
        gettext_noop("author after a label"),
        gettext_noop("points below their marker"),
        gettext_noop("list"),
        gettext_noop("items that end in a semicolon"),
        gettext_noop("line below without marks says who spoke"),
        gettext_noop("sentence over two lines"),
        gettext_noop("tags"),
        gettext_noop("breadcrumb"),
        gettext_noop("column of short lines"),
        gettext_noop("above the breadcrumb"),
        gettext_noop("agency's caption"),
        gettext_noop("person and place"),
        gettext_noop("says another line again and adds to it"),
        gettext_noop("same words twice in one line"),
        gettext_noop("headline above a captioned picture"),
        gettext_noop("name of a section"),
        gettext_noop("outlet below the time"),
        gettext_noop("headline in the head"),
        gettext_noop("title again"),
        gettext_noop("above the title"),
        gettext_noop("name below the title"),
        gettext_noop("caption above its credit or key points"),
        gettext_noop("headline below the title"),
        gettext_noop("headline with text below"),
        gettext_noop("headline above a heading"),
        gettext_noop("name at the end"),
        gettext_noop("text"),
        gettext_noop("title of the page"),
        gettext_noop("heading of the page"),
        gettext_noop("request to follow, with links"),
        gettext_noop("sign of rights on the page"),
        gettext_noop("caption of the page"),
        gettext_noop("author by the page's metadata"),
        gettext_noop("quotation set apart on the page"),
        gettext_noop("list below a heading on the page"),
        gettext_noop("spoken on the page"),
        gettext_noop("item of a list on the page"),
        gettext_noop("opens the text on the page"),
        gettext_noop("outside the article on the saved page"),
        gettext_noop("heading with no text below"),
        gettext_noop("paragraph of the page"),
        gettext_noop("menu of the page"),
        gettext_noop("foot of the page"),
        gettext_noop("beside the article on the saved page"),
        gettext_noop("readers' comments"),
        gettext_noop("form to fill in"),
        gettext_noop("share bar"),
        gettext_noop("list of other articles"),
        gettext_noop("advertising on the saved page"),
        gettext_noop("tags of the page"),
        gettext_noop("breadcrumb of the page"),
        gettext_noop("table of contents"),
        gettext_noop("box about the author"),
        gettext_noop("no article here"),
        gettext_noop("nothing to see"),
    }
)


def fate_label(fate: str, messages: Gettext) -> str:
    """What a line was taken as."""
    return messages.gettext(fate) if fate in FATES else fate


def rule_label(rule: str, messages: Gettext) -> str:
    """The rule that decided."""
    return messages.gettext(rule) if rule in RULES else rule
