/** Rows as version 1 of the box wrote them. Never changed once that version was released. */
export const rowsOfVersion1 = `
  INSERT INTO customers (id, uid, name, family_name, given_name, sort_key, company, birthday,
    birthday_calendar, birthday_leap_month, notes, created_at, updated_at)
  VALUES
    (1, '018f0000-0000-7000-8000-000000000001', '홍길동', '홍', '길동', '0홍길동', '한빛상사',
     '1985-03-07', 'lunar', 1, '메모 한 줄', '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
    (2, '018f0000-0000-7000-8000-000000000002', '김민서', '김', '민서', '0김민서', '',
     '--02-29', 'solar', 0, '', '2026-01-03T00:00:00.000Z', '2026-01-03T00:00:00.000Z');
  UPDATE customers SET trashed_at = '2026-01-04T00:00:00.000Z' WHERE id = 2;
  INSERT INTO phones (customer_id, position, kind, number, created_at, updated_at) VALUES
    (1, 0, 'mobile', '+821012345678', '2026-01-01', '2026-01-01'),
    (1, 1, 'work', '+8225551234', '2026-01-01', '2026-01-01');
  INSERT INTO tags (id, name, created_at, updated_at) VALUES (1, 'VIP', '2026-01-01', '2026-01-01');
  INSERT INTO customer_tags (customer_id, tag_id, position, created_at, updated_at)
    VALUES (1, 1, 0, '2026-01-01', '2026-01-01');
  INSERT INTO changes (id, customer_id, at, through, action, fields, created_at, updated_at) VALUES
    (1, 1, '2026-01-01T00:00:00.000Z', 'typed', 'create', '{}', '2026-01-01', '2026-01-01'),
    (2, 2, '2026-01-03T00:00:00.000Z', 'typed', 'create', '{}', '2026-01-03', '2026-01-03'),
    (3, 1, '2026-01-02T00:00:00.000Z', 'typed', 'update',
     '{"company":{"before":"","after":"한빛상사"}}', '2026-01-02', '2026-01-02');
  INSERT INTO settings (key, value, created_at, updated_at)
    VALUES ('agentName', '"김설계"', '2026-01-01', '2026-01-01');
  INSERT INTO search (rowid, tokens) VALUES (1, 'aㅎㅗㅇㄱㅣㄹㄷㅗㅇ aㅎㄱㄷ d5678');
  INSERT INTO search_trash (rowid, tokens) VALUES (2, 'aㄱㅣㅁㅁㅣㄴㅅㅓ');
`;

/** What version 2 added to them. */
export const rowsOfVersion2 = `
  ${rowsOfVersion1}
  INSERT INTO contacts (id, uid, customer_id, kind, direction, outcome, note, started_at,
    duration_seconds, settled, after_hours, next_step, next_step_due, created_at, updated_at)
  VALUES
    (1, '018f0000-0000-7000-8000-00000000000a', 1, 'call', 'in', 'reached', '증액 문의',
     '2026-02-01T03:00:00.000Z', 120, 1, 0, '견적 보내기', '2026-02-05', '2026-02-01', '2026-02-01'),
    (2, '018f0000-0000-7000-8000-00000000000b', 1, 'call', 'out', 'missed', '',
     '2026-02-02T03:00:00.000Z', NULL, NULL, 1, '', NULL, '2026-02-02', '2026-02-02');
  INSERT INTO contact_drafts (customer_id, fields, created_at, updated_at)
    VALUES (1, '{"note":"쓰던 것"}', '2026-02-03', '2026-02-03');
  INSERT INTO assets (id, sha256, media_type, bytes, created_at, updated_at)
    VALUES (1, 'ab', 'image/png', x'89504e47', '2026-02-01', '2026-02-01');
  INSERT INTO sendings (id, uid, customer_id, template, spec, layout, batch, signature_id, sent_at,
    created_at, updated_at)
  VALUES (1, '018f0000-0000-7000-8000-00000000000c', 1, 'birthday', '{"message":"축하"}', 'a6', 'b1', 1,
    '2026-02-01T04:00:00.000Z', '2026-02-01', '2026-02-01');
  INSERT INTO today_marks (customer_id, kind, due, done_at, created_at, updated_at)
    VALUES (1, 'birthday', '2026-02-01', '2026-02-01T05:00:00.000Z', '2026-02-01', '2026-02-01');
  INSERT INTO changes (id, customer_id, at, through, action, fields, contact_id, created_at, updated_at)
    VALUES (4, 1, '2026-02-01T03:10:00.000Z', 'typed', 'contact-log', '{}', 1, '2026-02-01', '2026-02-01');
`;

/** What version 3 added to them. */
export const rowsOfVersion3 = `
  ${rowsOfVersion2}
  INSERT INTO imports (id, uid, file_name, format, through, status, started_at, added, created_at, updated_at)
    VALUES (1, '018f0000-0000-7000-8000-0000000000f1', '주소록.csv', 'csv', 'import', 'done',
      '2026-03-01T00:00:00.000Z', 1, '2026-03-01', '2026-03-01');
  INSERT INTO customers (id, uid, name, sort_key, import_id, created_at, updated_at)
    VALUES (3, '018f0000-0000-7000-8000-000000000003', '이수진', '0이수진', 1, '2026-03-01T00:00:00.000Z',
      '2026-03-01T00:00:00.000Z');
  INSERT INTO import_rows (import_id, row, action, customer_id, name, fingerprint, created_at, updated_at)
    VALUES (1, 1, 'added', 3, '이수진', 'f1', '2026-03-01', '2026-03-01');
  INSERT INTO addresses (customer_id, position, kind, postcode, line, created_at, updated_at) VALUES
    (1, 0, 'home', '06236', '서울특별시 강남구 테헤란로 152, 1502호', '2026-03-01', '2026-03-01'),
    (1, 1, 'work', '', '역삼동 어딘가', '2026-03-01', '2026-03-01');
  INSERT INTO changes (id, customer_id, at, through, action, fields, import_id, created_at, updated_at)
    VALUES (5, 3, '2026-03-01T00:00:00.000Z', 'import', 'create', '{}', 1, '2026-03-01', '2026-03-01');
  INSERT INTO today_marks (customer_id, kind, due, done_at, created_at, updated_at)
    VALUES (1, 'silence', '2026-03-02', '2026-03-02T05:00:00.000Z', '2026-03-02', '2026-03-02');
`;

/** What version 4 added to them. */
export const rowsOfVersion4 = `
  ${rowsOfVersion3}
  UPDATE customers SET decision = '{"decision":"keep","reason":"꾸준하심","on":"2026-04-01"}',
    cadence_days = 60, referred_by = '018f0000-0000-7000-8000-000000000001',
    referred_on = '2026-03-01' WHERE id = 3;
  INSERT INTO relations (customer_id, position, uid, relation, name, customer_uid, phone, note, created_at, updated_at)
    VALUES (1, 0, 'r1', 'spouse', '이수진', '018f0000-0000-7000-8000-000000000003', '', '', '2026-04-01', '2026-04-01');
  INSERT INTO preferences (customer_id, position, uid, kind, text, for_service, noted_on, created_at, updated_at)
    VALUES (1, 0, 'p1', 'deal-breaker', '회사 이야기는 본인에게만', 1, NULL, '2026-04-01', '2026-04-01');
`;

/** What version 5 added to them. */
export const rowsOfVersion5 = `
  ${rowsOfVersion4}
  INSERT INTO custom_fields (id, uid, name, type, options, position, created_at, updated_at)
    VALUES (1, 'field-car', '차종', 'text', '[]', 0, '2026-05-01', '2026-05-01');
  INSERT INTO custom_values (customer_id, field_uid, value, created_at, updated_at)
    VALUES (1, 'field-car', '그랜저', '2026-05-01', '2026-05-01');
  UPDATE customers SET cadence_days = 30 WHERE id = 1;
`;

/** What version 6 added to them. */
export const rowsOfVersion6 = `
  ${rowsOfVersion5}
  INSERT INTO agreements (id, customer_id, position, uid, kind, product, number, amount, every, payment,
    debit_day, bank, account, payers, prepaid, scope, exceptions, status, status_note, note, number_key,
    created_at, updated_at)
  VALUES (1, 1, 0, 'ag1', 'rental', '정수기', 'R-1', 39900, 'month', 'debit', 19, '국민', '**21', '[]', '',
    '', '', 'active', '', '', 'R1', '2026-06-01', '2026-06-01');
  INSERT INTO promises (customer_id, position, uid, text, promised_by, size, made_on, told, aim, moves,
    state, note, origin, created_at, updated_at)
  VALUES (1, 0, 'pr1', '견적', 'me', 'small', '2026-06-01', '2026-06-05', '2026-06-03', '[]', 'open', '', '',
    '2026-06-01', '2026-06-01');
`;

/** What version 7 added to them: signed cards among others, and the signature of the settings. */
export const rowsOfVersion7 = `
  ${rowsOfVersion6}
  INSERT INTO assets (id, sha256, media_type, bytes, created_at, updated_at) VALUES
    (7, '${'7'.repeat(64)}', 'image/png', x'89504e47', '2026-07-01', '2026-07-01'),
    (8, '${'8'.repeat(64)}', 'image/jpeg', x'ffd8', '2026-07-02', '2026-07-02');
  INSERT INTO sendings (id, uid, customer_id, template, spec, layout, batch, signature_id, sent_at,
    created_at, updated_at)
  VALUES
    (2, '018f0000-0000-7000-8000-0000000000c2', 1, 'new-year',
     '{"greeting":"홍길동 님께","message":"복 많이 받으세요","closing":"드림","hand":"nanum-pen","ink":"blueblack","lines":"dotted","seed":"a1"}',
     'a6x4', 'b2', 7, '2026-07-01T16:00:00.000Z', '2026-07-01', '2026-07-01'),
    (3, '018f0000-0000-7000-8000-0000000000c3', 3, 'new-year',
     '{"greeting":"이수진 님께","message":"고맙습니다","closing":"","hand":"hi-melody","ink":"black","lines":"plain","seed":"a2"}',
     'a6x4', 'b2', NULL, '2026-07-01T16:00:00.000Z', '2026-07-01', '2026-07-01');
  INSERT INTO settings (key, value, created_at, updated_at)
    VALUES ('signatureAsset', '8', '2026-07-02', '2026-07-02');
`;

/** What version 8 added to them: a template and a label sheet of the user's own, a returned card. */
export const rowsOfVersion8 = `
  INSERT INTO customers (id, uid, name, created_at, updated_at, sort_key, retain_until, retain_reason)
    VALUES (1, '018f0000-0000-7000-8000-0000000000a1', '홍길동', '2026-08-01', '2026-08-01', 'ㅎ',
      '2026-12-31', '계약 종료 후 5년');
  INSERT INTO templates (uid, language, title, fields, trashed_at, created_at, updated_at)
    VALUES ('birthday', 'ko', '생일', '{}', NULL, '2026-08-01', '2026-08-01');
  INSERT INTO label_sheets (uid, fields, trashed_at, created_at, updated_at)
    VALUES ('018f0000-0000-7000-8000-0000000000d1', '{"name":"우리 라벨"}', NULL, '2026-08-01', '2026-08-01');
  INSERT INTO sendings (uid, customer_id, template, spec, layout, batch, state, state_on, sent_at,
    created_at, updated_at)
    VALUES ('018f0000-0000-7000-8000-0000000000c8', 1, 'birthday', '{"message":"축하"}', 'a6', 'b8',
      'returned', '2026-08-02', '2026-08-01T04:00:00.000Z', '2026-08-01', '2026-08-02');
  INSERT INTO settings (key, value, created_at, updated_at)
    VALUES ('lockAfterMinutes', '15', '2026-08-02', '2026-08-02');
`;
