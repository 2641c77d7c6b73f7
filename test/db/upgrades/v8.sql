-- body
insert into body (id, version, short_name, position, standard_agenda_version) values ('id-00802', 1, '', 1, 1);
-- body_rules
insert into body_rules (id, body_id, valid_from, name, name_genitive, legal_basis, statutory_seats, majority, tie, signers, minutes_approval, numbering, style, notice, version) values ('id-00803', 'id-00802', '2025-11-01', 'Seniorenbeirat', 'des Seniorenbeirates', '', 5, 'simple', 'rejected', '["chair","clerk"]', 'approve', 'continuous', '{"blocks":["attendance","missing","proceedings"],"attendanceAs":"list","labelStyle":"zuPunkt","font":"Arial","fontSize":11,"letterhead":"","printEmptyCaptions":false,"placeAndNumber":true,"substitutionNote":true,"resultStyle":"dashes","separator":"afterResult","groupLabels":{"members":"Mitglieder","deputies":"Stellvertretende Mitglieder","advisory":"Beratende Mitglieder","clerk":"Schriftführung","administration":"Von der Verwaltung","guests":"Gäste"}}', '{"wording":"fullDays","days":8,"short":{"unit":"hours","amount":48}}', 1);
-- legislative_term
insert into legislative_term (id, body_id, name, start_date, end_date, version) values ('id-00804', 'id-00802', '2025–2030', '2025-11-01', '2030-10-31', 1);
-- standard_item
insert into standard_item (body_id, position, title, is_public) values ('id-00802', 0, 'Fragen von Einwohnerinnen und Einwohnern', 1);
insert into standard_item (body_id, position, title, is_public) values ('id-00802', 1, 'Genehmigung der Niederschrift über die vorangegangene Sitzung', 1);
insert into standard_item (body_id, position, title, is_public) values ('id-00802', 2, 'Mitteilungen', 1);
insert into standard_item (body_id, position, title, is_public) values ('id-00802', 3, 'Anfragen', 1);
insert into standard_item (body_id, position, title, is_public) values ('id-00802', 4, 'Anträge', 1);
insert into standard_item (body_id, position, title, is_public) values ('id-00802', 5, 'Berichte aus den Ausschüssen', 1);
insert into standard_item (body_id, position, title, is_public) values ('id-00802', 6, 'Verschiedenes', 1);
insert into standard_item (body_id, position, title, is_public) values ('id-00802', 7, 'Mitteilungen', 0);
-- person
insert into person (id, version, form_of_address, title, given_name, family_name, position, organization_id, email, phone) values ('id-00808', 1, 'Frau', '', 'Marta', 'Lenz', '', null, '', '');
insert into person (id, version, form_of_address, title, given_name, family_name, position, organization_id, email, phone) values ('id-00810', 1, 'Herr', '', 'Deniz', 'Okur', '', null, '', '');
insert into person (id, version, form_of_address, title, given_name, family_name, position, organization_id, email, phone) values ('id-00812', 1, 'Frau', '', 'Kim', 'Abel', '', null, '', '');
insert into person (id, version, form_of_address, title, given_name, family_name, position, organization_id, email, phone) values ('id-00814', 1, 'Frau', '', 'Kim', 'Brandt', '', null, '', '');
insert into person (id, version, form_of_address, title, given_name, family_name, position, organization_id, email, phone) values ('id-00816', 1, 'Frau', '', 'Kim', 'Celik', '', null, '', '');
-- membership
insert into membership (id, version, person_id, body_id, role, voting_right, start_date, end_date, position) values ('id-00809', 1, 'id-00808', 'id-00802', 'chair', 1, '2025-11-01', null, 0);
insert into membership (id, version, person_id, body_id, role, voting_right, start_date, end_date, position) values ('id-00811', 1, 'id-00810', 'id-00802', 'clerk', 0, '2025-11-01', null, 0);
insert into membership (id, version, person_id, body_id, role, voting_right, start_date, end_date, position) values ('id-00813', 1, 'id-00812', 'id-00802', 'member', 1, '2025-11-01', null, 0);
insert into membership (id, version, person_id, body_id, role, voting_right, start_date, end_date, position) values ('id-00815', 1, 'id-00814', 'id-00802', 'member', 1, '2025-11-01', null, 0);
insert into membership (id, version, person_id, body_id, role, voting_right, start_date, end_date, position) values ('id-00817', 1, 'id-00816', 'id-00802', 'member', 1, '2025-11-01', null, 0);
-- meeting
insert into meeting (id, version, body_id, term_id, number, date, start_time, end_time, breaks, place, room, state, state_reason, shares_number, head_counts_version, presiding_version) values ('id-00818', 3, 'id-00802', 'id-00804', 1, '2026-09-15', '16:00', null, '[]', 'Rathaus Lindenau', 'Saal 2', 'closed', '', 0, 1, 2);
-- agenda_item
insert into agenda_item (id, version, meeting_id, parent_id, position, kind, title, is_public, has_basis, paper_reference, paper_type, presenter, reading, status, fixed_number, public_title, is_supplement, approves_meeting_id, resolution_order_version) values ('id-00819', 1, 'id-00818', null, 0, 'preliminary', 'Vor Eintritt in die Tagesordnung', 1, 0, '', '', '', null, 'onAgenda', null, '', 0, null, 1);
insert into agenda_item (id, version, meeting_id, parent_id, position, kind, title, is_public, has_basis, paper_reference, paper_type, presenter, reading, status, fixed_number, public_title, is_supplement, approves_meeting_id, resolution_order_version) values ('id-00826', 1, 'id-00818', null, 0, 'item', 'Sitzbänke am Marktplatz', 1, 0, '', '', '', null, 'onAgenda', '1', '', 0, null, 1);
insert into agenda_item (id, version, meeting_id, parent_id, position, kind, title, is_public, has_basis, paper_reference, paper_type, presenter, reading, status, fixed_number, public_title, is_supplement, approves_meeting_id, resolution_order_version) values ('id-00827', 1, 'id-00818', null, 0, 'item', 'Ehrung einer Ehrenamtlichen', 0, 0, '', '', '', null, 'onAgenda', '2', '', 0, null, 1);
-- item_text
insert into item_text (item_id, text, version, saved_at) values ('id-00826', '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Frau Abel stellt die Standorte vor."}]}]}', 1, '2026-09-17T09:30:00');
insert into item_text (item_id, text, version, saved_at) values ('id-00827', '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Der Vorschlag wird beraten."}]}]}', 1, '2026-09-17T09:30:00');
-- resolution
insert into resolution (id, version, item_id, position, label, text, part, mover, outcome, outcome_detail, printed_result, printed_result_is_own, effect) values ('id-00829', 1, 'id-00826', 0, 'Beschluss', '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Der Beirat empfiehlt vier Sitzbänke."}]}]}', '', '', 'adopted', '', 'mehrheitlich beschlossen', 0, null);
insert into resolution (id, version, item_id, position, label, text, part, mover, outcome, outcome_detail, printed_result, printed_result_is_own, effect) values ('id-00830', 1, 'id-00827', 0, 'Beschluss', '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Die Ehrung wird befürwortet."}]}]}', '', '', 'adopted', '', 'einstimmig beschlossen', 0, null);
-- vote
insert into vote (resolution_id, form, yes, no, abstain, invalid, wording, taken_at, remainder_note) values ('id-00829', 'counts', 3, 1, 0, null, '', null, '');
insert into vote (resolution_id, form, yes, no, abstain, invalid, wording, taken_at, remainder_note) values ('id-00830', 'counts', 4, 0, 0, null, '', null, '');
-- attendee
insert into attendee (id, meeting_id, person_id, attendance_group, status, voting_right, substitutes_for, note, position, version) values ('id-00820', 'id-00818', 'id-00812', 'members', 'present', 1, null, '', 0, 1);
insert into attendee (id, meeting_id, person_id, attendance_group, status, voting_right, substitutes_for, note, position, version) values ('id-00821', 'id-00818', 'id-00814', 'members', 'present', 1, null, '', 1, 1);
insert into attendee (id, meeting_id, person_id, attendance_group, status, voting_right, substitutes_for, note, position, version) values ('id-00822', 'id-00818', 'id-00816', 'members', 'present', 1, null, '', 2, 1);
insert into attendee (id, meeting_id, person_id, attendance_group, status, voting_right, substitutes_for, note, position, version) values ('id-00823', 'id-00818', 'id-00808', 'members', 'present', 1, null, '', 3, 1);
insert into attendee (id, meeting_id, person_id, attendance_group, status, voting_right, substitutes_for, note, position, version) values ('id-00824', 'id-00818', 'id-00810', 'clerk', 'present', 0, null, '', 4, 1);
-- presiding
insert into presiding (id, meeting_id, position, person_id, from_item_id, from_time) values ('id-00828', 'id-00818', 0, 'id-00808', null, null);
-- data_file
update data_file set audit_count = 20, audit_head = '3ae7a37308b7309db5512e64d771659f205e029b01a51a78baee695e52feb6a9' where id = 'own';
-- convening
insert into convening (meeting_id, sent_on, sent_time, short_notice_reason, is_second, version) values ('id-00818', '2026-09-01', '10:00', '', 0, 1);
-- distribution_list
insert into distribution_list (id, name, source, clearance, body_id, version) values ('id-00805', 'Mitglieder', 'members', 'nonPublic', 'id-00802', 1);
insert into distribution_list (id, name, source, clearance, body_id, version) values ('id-00806', 'Stellvertretende Mitglieder', 'deputies', 'nonPublic', 'id-00802', 1);
insert into distribution_list (id, name, source, clearance, body_id, version) values ('id-00807', 'Verwaltung', 'administration', 'nonPublic', 'id-00802', 1);
-- audit_entry
insert into audit_entry (seq, at, action, details, previous, hash, by) values (19, '2026-09-17T09:30:00', 'otherBodyChanged', '{"body":"Ausschuss für Soziales"}', 'de3c9a83c7733d6233d7ad490b1b28c8da1da10346a9887ff490f57db9dfa474', 'b2cf6112918a0833f0c2c2aaa07d6d07b12d4d7f627009b6de2008adbce7b23f', 'm.weber (RATHAUS-12)');
insert into audit_entry (seq, at, action, details, previous, hash, by) values (20, '2026-09-17T09:30:00', 'bodyCreated', '{"body":"Seniorenbeirat"}', 'b2cf6112918a0833f0c2c2aaa07d6d07b12d4d7f627009b6de2008adbce7b23f', '3ae7a37308b7309db5512e64d771659f205e029b01a51a78baee695e52feb6a9', 'm.weber (RATHAUS-12)');
-- other_body
insert into other_body (id, version, name, short_name, classification, municipality, start_date, end_date, is_dissolved) values ('id-00801', 1, 'Ausschuss für Soziales', 'ASoz', 'committee', '', '2025-11-01', null, 0);
