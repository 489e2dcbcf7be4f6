"""The words of time stamps, of all languages: data."""

# Before the time of first publication.
PUBLISHED = frozenset(
    (
        "дата", "публікації", "опубліковано", "створено", "публикации", "опубликовано", "создано",
        "published", "posted", "first", "date", "publikacja", "opublikowano", "data", "publikacji",
        "veröffentlicht", "erschienen", "публикувано", "публикуван",
    )
)  # fmt: skip
# Before the time of a later change.
UPDATED = frozenset(
    (
        "оновлено", "оновлення", "обновлено", "обновление", "updated", "modified", "last", "update",
        "aktualizacja", "zaktualizowano", "aktualisiert", "обновена", "актуализация",
    )
)  # fmt: skip
# Beside a date or a time.
NEUTRAL = frozenset(
    (
        "о", "об", "в", "у", "at", "on", "um", "uhr", "godz", "г", "р", "року", "года", "год",
        "am", "pm", "a", "m", "p", "am", "den", "der", "від", "от", "час", "время", "time", "kyiv",
        "місцевим", "києвом", "за", "по", "киеву", "київським", "часом", "мск", "stand", "ч", "хв",
        "ist", "eet", "eest", "gmt", "utc", "msk", "cet", "cest", "est", "edt", "et", "pt", "pst",
        "pdt", "bst", "z", "t", "the", "of", "r", "roku",
    )
)  # fmt: skip
# After a number of readers, which some outlets print beside the time.
COUNTED = frozenset(
    (
        "views", "view", "переглядів", "перегляди", "перегляд", "просмотров", "просмотра",
        "просмотр", "min", "mins", "minutes", "read", "хв", "хвилин", "мин", "минут", "читати",
        "читать", "comments", "коментарів", "комментариев",
    )
)  # fmt: skip
