// What was meant by a text that was typed with the wrong keyboard chosen.

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";
const RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";
const UKRAINIAN = "йцукенгшщзхїфівапролджєячсмитьбю'ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ'";

const KEYBOARDS = [[LATIN, UKRAINIAN], [LATIN, RUSSIAN], [UKRAINIAN, LATIN], [RUSSIAN, LATIN], [UKRAINIAN, RUSSIAN], [RUSSIAN, UKRAINIAN]]
  .map(([typed, meant]) => new Map(Array.from(typed, (sign, at) => [sign, meant[at]])));

// The texts that the same keys give on other keyboards, likelier ones first, without the text itself.
export function retype(text) {
  const meant = KEYBOARDS.map((keys) => Array.from(text, (sign) => keys.get(sign) ?? sign).join(""));
  return [...new Set(meant)].filter((each) => each !== text);
}
