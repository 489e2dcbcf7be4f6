// Letters of Ukrainian and Russian by which words are compared.

// Letters that one language has and the other has not are made alike.
export function plain(word) {
  return word.replace(/[єэ]/gu, "е").replaceAll("ї", "і").replaceAll("ы", "и").replaceAll("ґ", "г").replaceAll("'", "");
}

// Without soft signs and doubled letters: Харьков, Одесса.
export function bare(word) {
  return word.replace(/[ьъ]/gu, "").replace(/(.)\1/gu, "$1");
}

export function letters(word) {
  return word.replace(/[ьъ]/gu, "").length;
}
