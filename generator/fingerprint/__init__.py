"""Decide what is stale: every digest and key that the program compares is made in this package.

Records hold the sources of results, which are reused while these are the same.
All records, except for those marked with an asterisk, count the program among their sources:
``keys.program_digest``, made of Sourcebook's version and files, Python's version, and the versions
of the libraries that shape output. All digests are BLAKE2b, except for published ones (SHA-256).

| record | where | made of | protects |
| --- | --- | --- | --- |
| last build | ``build/up_to_date.py`` | stamps of inputs and of the output, the address | a build with nothing to do |
| article | ``build/incremental_articles.py`` | name and bytes, or stamp, of its file, ``article_rules`` | reading |
| languages* | ``languages/load.py`` | stamps of its files and of the modules that read them | parsing YAML |
| word forms | ``content/load_vocabulary.py`` | the program | inflecting terms |
| vocabulary | ``content/load_vocabulary.py`` | terms, names of people and outlets | indexing them |
| seeds understood | ``conversion/convert.py`` | ``conversion_rules`` | understanding a seed again |
| conversions* | ``content/ledger.py`` | SHA-256 of the seed and of the article as written | edits by hand |
| ledger as read | ``content/ledger.py`` | its text | parsing the ledger |
| catalogue as read | ``site/i18n/catalogues.py`` | the bytes of its files | parsing catalogues |
| template | ``site/environment.py`` | its text | compiling |
| runs of a list | ``view_models/list_columns.py`` | the rows of its months | cutting heavy months |
| origins, related articles | ``build/related_cache.py`` | the digests of the articles compared | comparing texts |
| page | ``view_models/view_builder.py`` | its sources, ``frame``, ``page_look`` | making and rendering it |
| statements | ``build/statement_check.py`` | a text, the articles that it cites, names in it | checking quotations |
| search column | ``build/search_build.py`` | a month's articles, names of themes and outlets | finding its words |
| search index | ``build/search_build.py`` | its columns in order, names of people | making the index |
| editions* | ``editions/edition_files.py`` | SHA-256 of what each address shows | what was published |
| file of problems | ``commands/problem_report.py`` | problems, stamps of their files | telling all of them again |
| manifest* | ``build/site_manifest.py`` | stamps of the output | SHA-256 of its files |
| preview* | ``server/watcher.py`` | stamps of all inputs while ``serve`` runs | building again |
"""
