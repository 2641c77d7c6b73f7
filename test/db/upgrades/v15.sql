-- paper
insert into paper (id, version, text_version, body_id, term_id, number, type, type_label, date, is_public, subject, unit, reporters, movers, legal_basis, products, signatory, financial, captions, proposals, reasoning, state, state_reason) values ('id-01501', 3, 2, 'id-01201', null, '0001/2026', 'proposal', 'Beschlussvorlage', '2026-08-20', 1, 'Sitzbänke am Marktplatz', 'Grünflächenamt', '["Frau Holm"]', '[]', '§ 41 GO NRW', '[]', '{"name":"Holm","position":"Amtsleitung"}', null, '{}', '[{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Am Marktplatz werden zwei Bänke aufgestellt."}]}]}]', '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Bisher gibt es dort keine."}]}]}', 'submitted', '');
-- consultation
insert into consultation (id, version, paper_id, position, body_id, other_body_id, date, role, is_public, reporters, result, item_id) values ('id-01502', 1, 'id-01501', 0, 'id-01201', null, '2026-09-16', 'Entscheidung', 1, '[]', null, 'id-01225');
-- paper_numbering
insert into paper_numbering (body_id, version, pattern, given_on) values ('id-01201', 1, '{Nr:4}/{Jahr}', 'submission');
-- paper_series
insert into paper_series (body_id, series, last_number) values ('id-01201', '2026', 1);
