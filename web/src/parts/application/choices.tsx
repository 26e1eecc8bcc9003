import { type RefObject, useId } from 'react'

interface ChoicesProps<Word extends string> {
  legend: string
  name: string
  words: Record<Word, string>
  meanings: Record<Word, string>
  /** Gets the first choice, to put the focus there. */
  first?: RefObject<HTMLInputElement | null>
  missing: boolean | undefined
}

/** One of several, each with what it means. */
export function Choices<Word extends string>({
  legend,
  name,
  words,
  meanings,
  first,
  missing,
}: ChoicesProps<Word>) {
  const id = useId()
  return (
    <fieldset aria-describedby={missing ? id : undefined}>
      <legend className="label">{legend}</legend>
      <div className="outcomes">
        {(Object.keys(words) as Word[]).map((word, index) => (
          <label key={word} className="choice">
            <input ref={index === 0 ? first : undefined} type="radio" name={name} value={word} />
            <span>
              <strong>{words[word]}</strong>
              <span className="hint">{meanings[word]}</span>
            </span>
          </label>
        ))}
      </div>
      {missing && (
        <p className="field-error" id={id}>
          Choose one of them.
        </p>
      )}
    </fieldset>
  )
}
