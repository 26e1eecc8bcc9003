export const messages = {
  family: '👨‍👩‍👧 plans',
  hi: 'क्‍ष और ⟦project⟧',
  longWord: 'Donau⟦character 200b⟧dampf⟦character 200b⟧schiff',
  flags: ['🏴‍☠️', '🇩🇪'],
}
