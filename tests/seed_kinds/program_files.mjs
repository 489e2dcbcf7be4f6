// Feeds by feed and references by Citation.js. Called by program_files.py:
//   node program_files.mjs TEXTS.json FOLDER
import fs from "node:fs"
import {createRequire} from "node:module"

const require = createRequire(`${process.cwd()}/`)
const {Feed} = require("feed")
const {Cite} = require("@citation-js/core")
require("@citation-js/plugin-bibtex")
require("@citation-js/plugin-ris")
require("@citation-js/plugin-csl")

const [texts, folder] = [JSON.parse(fs.readFileSync(process.argv[2], "utf-8")), process.argv[3]]
const write = (name, text) => fs.writeFileSync(`${folder}/${name}`, text)

for (const [language, {title, author, texts: paragraphs}] of Object.entries(texts)) {
  const link = `https://g.example/${language}/1`
  const feed = new Feed({
    title: "Harbour Gazette", id: "https://g.example/", link: "https://g.example/", language, copyright: "",
    updated: new Date("2025-05-03"),
  })
  const content = paragraphs.map((text) => `<p>${text}</p>`).join("")
  feed.addItem({title, id: link, link, date: new Date("2025-05-02T10:00:00Z"), author: [{name: author}], content})
  write(`npm-feed-${language}.rss`, feed.rss2())
  write(`npm-feed-${language}.atom`, feed.atom1())
  write(`npm-feed-${language}.json`, feed.json1())
  const [given, family] = author.split(" ")
  const cite = new Cite([{
    id: `${language}1`, type: "article-newspaper", title, "container-title": "Harbour Gazette",
    author: [{given, family}], issued: {"date-parts": [[2025, 5, 2]]}, accessed: {"date-parts": [[2026, 1, 9]]},
    URL: link, language,
  }])
  write(`citationjs-${language}.json`, cite.format("data", {format: "text"}))
  write(`citationjs-${language}.ris`, cite.format("ris"))
  if (language === "en") write("citationjs-en.bib", cite.format("bibtex")) // it loses other letters than Latin
}
