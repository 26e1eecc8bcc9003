import { carried, concatenated, operated, sliced } from '../fold.ts'
import type { Expression } from '../syntax.ts'
import { bytesValue, either, LITERAL, listValue, numberValue, textValue, type Value } from '../value.ts'
import { call } from './calls.ts'
import { comprehension, dictionary, itemsOfList } from './collections.ts'
import { closure } from './definitions.ts'
import { attribute, itemAt, lookUp } from './names.ts'
import type { Run } from './run.ts'
import { mention } from './secrets.ts'

const NONE: Value = { origins: LITERAL }

/** What an expression is, as far as it is known; what it does on the way is noted. */
export function evaluate(run: Run, expression: Expression): Value {
  run.budget.step()
  switch (expression.is) {
    case 'name':
      return lookUp(run, expression.name)
    case 'string':
      mention(run, expression.text, expression.at)
      return textValue(expression.text)
    case 'bytes':
      return bytesValue(expression.bytes)
    case 'number':
      return numberValue(expression.number)
    case 'none':
      return NONE
    case 'format':
    case 'chain':
      return putTogether(run, expression)
    case 'unary':
      return unary(expression.operator, evaluate(run, expression.operand))
    case 'attribute':
      return attribute(run, evaluate(run, expression.of), expression.name)
    case 'index': {
      const of = evaluate(run, expression.of)
      return itemAt(run, of, evaluate(run, expression.index))
    }
    case 'slice':
      return slice(run, expression)
    case 'call':
      return call(run, expression)
    case 'list':
      return listValue(itemsOfList(run, expression.items))
    case 'dictionary':
      return dictionary(run, expression.entries)
    case 'comprehension':
      return comprehension(run, expression)
    case 'lambda':
      return closure(run, 'lambda', { ...expression, body: expression.result })
    case 'choice':
      evaluate(run, expression.condition)
      return either([evaluate(run, expression.yes), evaluate(run, expression.no)])
    case 'walrus': {
      const value = evaluate(run, expression.value)
      run.scope.set(expression.name, value)
      return value
    }
    case 'spread':
      return evaluate(run, expression.of)
    case 'other':
      return carried(expression.parts.map((part) => evaluate(run, part)))
  }
}

/** An f-string or a chain of operators. */
function putTogether(run: Run, expression: Extract<Expression, { is: 'format' | 'chain' }>): Value {
  const value =
    expression.is === 'format'
      ? concatenated(
          expression.parts.map((part) => (typeof part === 'string' ? textValue(part) : evaluate(run, part))),
        )
      : expression.rest.reduce(
          (left, { operator, operand }) => operated(operator, left, evaluate(run, operand)),
          evaluate(run, expression.first),
        )
  if (value.text) mention(run, value.text, expression.at)
  return value
}

function unary(operator: string, value: Value): Value {
  const { number } = value
  if (number === undefined) return carried([value])
  switch (operator) {
    case '-':
      return numberValue(-number)
    case '~':
      return numberValue(~number)
    case '+':
      return numberValue(number)
    default:
      return numberValue(number ? 0 : 1)
  }
}

function slice(run: Run, { of, from, to, step }: Extract<Expression, { is: 'slice' }>): Value {
  const value = evaluate(run, of)
  const bounds = [from, to, step].map((bound) => {
    if (!bound) return undefined
    return evaluate(run, bound).number ?? Number.NaN
  })
  return bounds.some(Number.isNaN) ? carried([value]) : sliced(value, bounds)
}
