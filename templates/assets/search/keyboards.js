// What was meant by a text that was typed with the wrong keyboard chosen.

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";
const RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";
const UKRAINIAN = "йцукенгшщзхїфівапролджєячсмитьбю'ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ'";

const KEYBOARDS = [[LATIN, UKRAINIAN], [LATIN, RUSSIAN], [UKRAINIAN, LATIN], [RUSSIAN, LATIN], [UKRAINIAN, RUSSIAN], [RUSSIAN, UKRAINIAN]]
  .map(([typed, meant]) => new Map(Array.from(typed, (sign, at) => [sign, meant[at]])));

const WORDS = /^[\p{L}\p{N}'’\-.,!?]+$/u;
const NO_WORD = /[^aeiouyаеєиіїоуыэюя\d'’\-.,!?]{6}/iu; // six consonants in a row

// The texts that the same keys give on other keyboards, likelier ones first, as far as they may be words.
export function retype(text) {
  const meant = KEYBOARDS.map((keys) => Array.from(text, (sign) => keys.get(sign) ?? sign).join(""));
  return [...new Set(meant)].filter((each) => each !== text && WORDS.test(each) && !NO_WORD.test(each));
}
