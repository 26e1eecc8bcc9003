/** Words by which programs, firms, shared computers and offices call themselves. */
const NO_PERSON =
  /\b(?:user|users|admin|administrator|owner|guest|home|office|desktop|laptop|computer|pc|windows|microsoft|apple|mac|macbook|google|docs|word|writer|libreoffice|openoffice|acrobat|adobe|canva|figma|latex|tex|pandoc|python|docx|reportlab|template|templates|resume|resumes|résumé|cv|curriculum|vitae|lebenslauf|builder|studio|team|group|services?|solutions|consult(?:ing|ancy|ants?)|recruit(?:ing|ment|ers?)|staffing|agency|careers?|jobs?|hr|human|resources|university|college|institute|school|library|ltd|limited|inc|llc|llp|gmbh|ag|ab|oy|as|sa|srl|bv|plc|co|corp|corporation|company|unknown|anonymous|author|default|test|hp|dell|lenovo|asus|acer|toshiba|sony|samsung)\b/i

/**
 * Whether a text can be the full name of a person: two to five words of letters, in any script, none by which a
 * program, a firm or a computer calls itself. A single word (a user name, a first name) says too little.
 */
export function isPersonName(text: string): boolean {
  const words = text.trim().split(/[\s,]+/u)
  return (
    text.length <= 80 &&
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^[\p{L}\p{M}][\p{L}\p{M}.'’-]*$/u.test(word)) &&
    words.some((word) => word.replace(/\P{L}/gu, '').length >= 2) &&
    !NO_PERSON.test(text)
  )
}
