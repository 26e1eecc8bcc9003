import { expect, test } from 'vitest'
import { withoutTemplates } from './known-templates.ts'

test('ids that programs write into every file are left out', () => {
  expect(
    withoutTemplates({
      documentIds: ['uuid:9B1DEB4D-3B7D-4BAD-9BDD-2B0D7B3DCB6D', '00000000000000000000000000000000'],
      originIds: ['xmp.did:9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d', 'xmp.did:1f0e2d3c4b5a69788796a5b4c3d2e1f0'],
      rsids: ['00B47730', '004A1F22'],
    }),
  ).toEqual({
    documentIds: ['9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d'],
    originIds: ['1f0e2d3c4b5a69788796a5b4c3d2e1f0'],
    rsids: ['004A1F22'],
  })
})
