"""One invented article in three languages, which the files of all kinds hold."""

TITLES = {
    "en": "Council moves the quay vote to May",
    "uk": "Рада перенесла голосування щодо причалу на травень",
    "ru": "Совет перенёс голосование о причале на май",
}
AUTHORS = {"en": "Anna Moss", "uk": "Олена Коваль", "ru": "Елена Коваль"}
BYLINES = {"en": "By Anna Moss", "uk": "Автор: Олена Коваль", "ru": "Автор: Елена Коваль"}
DAYS = {"en": "2 May 2025", "uk": "2 травня 2025", "ru": "2 мая 2025"}
TEXTS = {
    "en": (
        (
            "The council of Lowmere moved the quay vote to 12 May, the clerk said in a note to members on "
            "Thursday, after two meetings in which nobody would say who had ordered the extra dredging."
        ),
        (
            "“We need two more weeks,” clerk Ivan Roth told reporters outside the town hall, adding that the "
            "harbour board had not yet sent the figures."
        ),
        (
            "The dredging firm billed the port twice in March, auditors wrote in their yearly report, and the "
            "second bill was paid within a week."
        ),
    ),
    "uk": (
        (
            "Міська рада перенесла голосування щодо причалу на 12 травня, повідомив секретар у листі до "
            "депутатів у четвер, після двох засідань, на яких ніхто не сказав, хто замовив додаткове "
            "поглиблення дна."
        ),
        (
            "«Нам потрібно ще два тижні», — сказав секретар Іван Рот журналістам біля ратуші, додавши, що "
            "правління порту досі не надіслало цифр."
        ),
        (
            "Фірма двічі виставила порту рахунок у березні, написали аудитори у щорічному звіті, і другий "
            "рахунок сплатили за тиждень."
        ),
    ),
    "ru": (
        (
            "Городской совет перенёс голосование о причале на 12 мая, сообщил секретарь в письме депутатам в "
            "четверг, после двух заседаний, на которых никто не сказал, кто заказал дополнительное углубление "
            "дна."
        ),
        (
            "«Нам нужно ещё две недели», — сказал секретарь Иван Рот журналистам у ратуши, добавив, что "
            "правление порта до сих пор не прислало цифр."
        ),
        (
            "Фирма дважды выставила порту счёт в марте, написали аудиторы в ежегодном отчёте, и второй счёт "
            "оплатили за неделю."
        ),
    ),
}
