import type { ColumnType, Generated } from 'kysely'

type Time = ColumnType<Date, Date, Date>

/** Columns named `…_sealed` hold what `seal.ts` encrypts; keys are UUIDv7 in text form, so they sort by time. */
export interface Tables {
  installation: { one: Generated<boolean>; key_check: Uint8Array }
  people: {
    id: string
    email_digest: Uint8Array
    email_sealed: Uint8Array
    name_sealed: Uint8Array
    password_hash: string
    roles: string[]
    created_at: Time
  }
  sessions: { token_hash: Uint8Array; person_id: string; created_at: Time; expires_at: Time }
  invitations: {
    id: string
    token_hash: Uint8Array
    roles: string[]
    created_by: string | null
    created_at: Time
    expires_at: Time
    used_at: Time | null
  }
  api_keys: {
    id: string
    name: string
    door: string
    key_hash: Uint8Array
    created_by: string | null
    created_at: Time
    revoked_at: Time | null
  }
  subjects: {
    id: string
    door: string
    kind: string
    sha256: Uint8Array
    size: number
    received_at: Time
    expires_at: Time | null
    name_sealed: Uint8Array
  }
  subject_pieces: { subject_id: string; position: number; bytes_sealed: Uint8Array }
  verdicts: {
    id: string
    subject_id: string
    at: Time
    verdict: string
    score: number
    explanation_sealed: Uint8Array
  }
  findings: {
    id: string
    verdict_id: string
    position: number
    detector: string
    family: string
    strength: string
    weight: number
    title: string
    evidence_sealed: Uint8Array
  }
  observables: { id: string; type: string; digest: Uint8Array; value_sealed: Uint8Array }
  subject_observables: { subject_id: string; observable_id: string }
  cases: {
    id: string
    door: string
    status: string
    verdict: string
    score: number
    opened_at: Time
    title_sealed: Uint8Array
    sender_sealed: Uint8Array
  }
  case_subjects: { subject_id: string; case_id: string }
  decisions: {
    id: string
    case_id: string
    outcome: string
    reason_sealed: Uint8Array
    decided_by: string
    decided_at: Time
    reopened_by: string | null
    reopened_at: Time | null
    reopened_reason_sealed: Uint8Array | null
  }
  shared_answers: {
    id: string
    token_hash: Uint8Array
    made_by: string
    made_at: Time
    expires_at: Time
    answer_sealed: Uint8Array
  }
  hiring_state: { one: Generated<boolean>; generation: number; scrub_owed: Generated<boolean> }
  applications: {
    id: string
    subject_id: string
    source: string
    reference_digest: Uint8Array
    person_digest: Uint8Array | null
    sensitivity: string
    stage: string | null
    ring: string | null
    checks_open: number
    sanctions: string
    received_at: Time
    updated_at: Time
    keep_until: Time | null
    hold_by: string | null
    hold_at: Time | null
    hold_sealed: Uint8Array | null
    changed: number
    called_sealed: Uint8Array
    profile_sealed: Uint8Array
    reading_sealed: Uint8Array
    answer_sealed: Uint8Array
  }
  application_mentions: { application_id: string; other_id: string }
  opinions: {
    id: string
    application_id: string
    kind: string
    said: string
    person_id: string
    at: Time
    verdict: string
    score: number
    detectors: string[]
    reason_sealed: Uint8Array
  }
  application_checks: {
    id: string
    application_id: string
    planned: string
    outcome: string
    person_id: string
    at: Time
    detail_sealed: Uint8Array
  }
  screenings: {
    id: string
    application_id: string
    at: Time
    result: string
    digest: Uint8Array
    record_sealed: Uint8Array
    disposition: string | null
    disposed_by: string | null
    disposed_at: Time | null
    reason_sealed: Uint8Array | null
  }
  tombstones: { kind: string; digest: Uint8Array; expires_at: Time }
  connector_deliveries: { vendor: string; digest: Uint8Array; received_at: Time }
  audit: {
    seq: number
    at: Time
    actor: string
    action: string
    target: string
    previous_hash: Uint8Array
    hash: Uint8Array
  }
}
