"""Invented seeds with quotations of every form: texts, Markdown, a saved page."""

TEXTS = [
    """Quay contract under scrutiny

Prosecutors said Tobin Varr took a kickback of 2.1 million for the quay contract.

“I have never taken a coin that was not mine,” Varr said on Tuesday. “Nor will I.”

“The quay is safe. It was tested twice.

“Nobody asked us to hurry,” the engineer Lena Moss added.

He called it ‘a storm in a very small cup’ and left.

The council meets again on 12 May to vote on the quay.
""",
    """Перевірка порту

Прокурори сказали, що Тобін Варр отримав відкат за причал.

«Я ніколи не брав чужого, і об’єкт збудовано чесно», — сказав Варр у вівторок.

— Ми не винні, — відповіла речниця Лена Мосс.

Рада збереться 12 травня в порту, щоб проголосувати за „новий причал“ удруге.
""",
]
MARKDOWN = """---
title: Quay contract
---

The *quay* was [built](https://example.org) in 2024, a spokesman said.

> We were **never** asked about the quay, and nobody told us.

"It took us two years," Lena Moss said in the port on Monday.
"""
PAGE = """<!doctype html><html lang="en"><head><title>Quay contract</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Quay contract under scrutiny of the council</h1>
<p>The quay was built in 2024 of grey stone, and the road beside it is narrow, a spokesman said.</p>
<p>“It took us <em>two</em> years to build it,” Lena Moss said in the port on Monday.</p>
<p>The council meets again on 12 May to vote on the quay, and the boats will wait until then.</p>
</article></body></html>"""
