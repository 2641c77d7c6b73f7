-- data_file
update data_file set audit_count = 24, audit_head = '1985a94a52e264c7b94f4ec3028bf1c71886ec31662becb1eeea45dd4d09c675' where id = 'own';
-- audit_entry
insert into audit_entry (seq, at, action, details, previous, hash, by) values (23, '2026-11-20T10:15:00', 'paperImported', '{"file":"Leihbuecher.txt","number":"0815/2019","subject":"Leihbücher in vielen Sprachen"}', '87be405eeb25772af2a33ba885b032b1999ff0c2cf86dfaa418a2f61dc6e7472', '5931fd4ae06b3351a3938bef3efcd40374d39f634d384a0c2240ae7584cabe03', 'm.weber (RATHAUS-12)');
insert into audit_entry (seq, at, action, details, previous, hash, by) values (24, '2026-11-20T10:15:00', 'paperCreated', '{"number":"–","subject":"Öffnungszeiten der Bücherei"}', '5931fd4ae06b3351a3938bef3efcd40374d39f634d384a0c2240ae7584cabe03', '1985a94a52e264c7b94f4ec3028bf1c71886ec31662becb1eeea45dd4d09c675', 'm.weber (RATHAUS-12)');
-- file
insert into file (sha256, size) values ('5ee359f3467bea5a614ea3ccc5b5f1bc1df70dfefa4c2650f12fd9e412e5eb75', 196);
insert into file (sha256, size) values ('ec6463aeba1977987e0d74d570c5af9755b55615ee10d2f5346f4c795d20719d', 37);
-- file_part
insert into file_part (sha256, position, bytes) values ('5ee359f3467bea5a614ea3ccc5b5f1bc1df70dfefa4c2650f12fd9e412e5eb75', 0, x'42657363686c757373766f726c616765204e722e20303831352f323031390a0a42657472696666743a204c65696862c3bc6368657220696e207669656c656e20537072616368656e0a5374617475733a20c3b66666656e746c6963680a446174756d3a2031322e30332e323031390a0a42657363686c75737374656e6f723a0a4469652042c3bc636865726569206b61756674204c65696862c3bc6368657220616e2e0a0a42656772c3bc6e64756e673a0a45732067696274207a752077656e6967652e');
insert into file_part (sha256, position, bytes) values ('ec6463aeba1977987e0d74d570c5af9755b55615ee10d2f5346f4c795d20719d', 0, x'416e747261670a0a426574726566663a2057656777656973657220616d204261686e686f66');
-- paper
insert into paper (id, version, text_version, body_id, term_id, number, type, type_label, date, is_public, subject, unit, reporters, movers, legal_basis, products, signatory, financial, captions, proposals, reasoning, state, state_reason, layout) values ('id-02302', 1, 2, 'id-01201', null, '0815/2019', 'proposal', 'Beschlussvorlage', '2019-03-12', 1, 'Leihbücher in vielen Sprachen', '', '[]', '[]', '', '[]', '{"name":"","position":""}', null, '{"subject":"Betrifft","proposals":"Beschlusstenor","reasoning":"Begründung"}', '[{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Die Bücherei kauft Leihbücher an."}]}]}]', '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"picture","attrs":{"sha256":"6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0","width":1,"height":1,"alt":"Ein Punkt"}}]}]}', 'submitted', '', 'usual');
insert into paper (id, version, text_version, body_id, term_id, number, type, type_label, date, is_public, subject, unit, reporters, movers, legal_basis, products, signatory, financial, captions, proposals, reasoning, state, state_reason, layout) values ('id-02305', 1, 1, 'id-01201', 'id-01203', null, 'question', 'Anfrage', '2026-11-20', 1, 'Öffnungszeiten der Bücherei', '', '[]', '[]', '', '[]', '{"name":"","position":""}', null, '{}', '[]', '{"type":"doc","content":[]}', 'inPreparation', '', 'usual');
-- consultation
insert into consultation (id, version, paper_id, position, body_id, other_body_id, date, role, is_public, reporters, result, item_id) values ('id-02306', 1, 'id-02305', 0, 'id-01201', null, null, 'Kenntnisnahme', 1, '[]', null, null);
-- inquiry
insert into inquiry (paper_id, version, due_on, form, address, email, interim, interim_on, history) values ('id-02305', 1, '2026-12-01', 'written', '', '', '', null, '[]');
-- question
insert into question (id, version, paper_id, position, is_supplementary, text, unit, answer, state, answered_on) values ('id-02307', 1, 'id-02305', 0, 0, 'Wann öffnet die Bücherei?', '', '{"type":"doc","content":[]}', 'open', null);
-- paper_import
insert into paper_import (id, body_id, file_name, media_type, sha256, proposal, read_at) values ('id-02304', 'id-01201', 'Wegweiser.txt', 'text/plain', 'ec6463aeba1977987e0d74d570c5af9755b55615ee10d2f5346f4c795d20719d', '{"head":{"type":"motion","typeLabel":"Antrag","date":"2026-11-20","isPublic":true,"subject":"Wegweiser am Bahnhof","unit":"","reporters":[],"movers":[],"legalBasis":"","products":[],"signatory":{"name":"","position":""},"financial":null,"captions":{"subject":"Betreff"},"layout":"usual"},"number":null,"texts":{"proposals":[],"reasoning":{"type":"doc","content":[]}},"steps":[],"questions":[],"findings":[{"field":"type","state":"found","reason":null,"line":null},{"field":"number","state":"missing","reason":null,"line":null},{"field":"subject","state":"found","reason":null,"line":3},{"field":"date","state":"check","reason":"assumed","line":null},{"field":"status","state":"check","reason":"assumed","line":null},{"field":"unit","state":"missing","reason":null,"line":null},{"field":"movers","state":"missing","reason":null,"line":null},{"field":"reporters","state":"missing","reason":null,"line":null},{"field":"legalBasis","state":"missing","reason":null,"line":null},{"field":"steps","state":"missing","reason":null,"line":null},{"field":"products","state":"missing","reason":null,"line":null},{"field":"financial","state":"missing","reason":null,"line":null},{"field":"proposals","state":"missing","reason":null,"line":null},{"field":"reasoning","state":"missing","reason":null,"line":null},{"field":"questions","state":"missing","reason":null,"line":null},{"field":"signatory","state":"missing","reason":null,"line":null}],"rest":[]}', '2026-11-20T10:15:00');
-- partner
insert into partner (id, version, body_id, position, name, joined_on, active_until, measures, contact, email) values ('id-02309', 1, 'id-01201', 0, 'Leseverein', '2020-05-01', null, '', '', '');
-- report_period
insert into report_period (id, version, text_version, body_id, name, due_on, as_of, table_caption, foreword, chapters) values ('id-02308', 1, 1, 'id-01201', 'Bericht 2026', '2027-03-31', null, '', '{"heading":"","text":{"type":"doc","content":[]},"signatory":{"name":"","position":""}}', '[]');
-- partner_report
insert into partner_report (id, version, text_version, period_id, partner_id, heading, text, as_of, file_name, state, received_on, reminders) values ('id-02310', 1, 1, 'id-02308', 'id-02309', '', '{"type":"doc","content":[]}', null, '', 'due', null, '[]');
-- picture
insert into picture (sha256, media_type, width, height) values ('6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0', 'image/png', 1, 1);
-- file_text
insert into file_text (sha256, state, text, unseen) values ('5ee359f3467bea5a614ea3ccc5b5f1bc1df70dfefa4c2650f12fd9e412e5eb75', 'read', 'Beschlussvorlage Nr. 0815/2019

Betrifft: Leihbücher in vielen Sprachen
Status: öffentlich
Datum: 12.03.2019

Beschlusstenor:
Die Bücherei kauft Leihbücher an.

Begründung:
Es gibt zu wenige.', '');
insert into file_text (sha256, state, text, unseen) values ('ec6463aeba1977987e0d74d570c5af9755b55615ee10d2f5346f4c795d20719d', 'read', 'Antrag

Betreff: Wegweiser am Bahnhof', '');
-- attachment
insert into attachment (id, version, paper_id, item_id, meeting_id, report_id, position, title, file_name, media_type, is_active, is_public, is_listed, sha256, added_at) values ('id-02303', 1, 'id-02302', null, null, null, 0, 'Leihbuecher.txt', 'Leihbuecher.txt', 'text/plain', 0, 0, 0, '5ee359f3467bea5a614ea3ccc5b5f1bc1df70dfefa4c2650f12fd9e412e5eb75', '2026-11-20T10:15:00');
