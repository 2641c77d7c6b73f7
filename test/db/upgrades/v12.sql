-- body
insert into body (id, version, short_name, position, standard_agenda_version) values ('id-01201', 1, '', 2, 1);
-- body_rules
insert into body_rules (id, body_id, valid_from, name, name_genitive, legal_basis, statutory_seats, majority, tie, signers, minutes_approval, numbering, style, notice, version, secret_election, needs_council_majority, public_notice_title, public_notice_signed_by) values ('id-01202', 'id-01201', '2025-11-01', 'Jugendrat', 'des Jugendrates', '', 5, 'simple', 'rejected', '["chair","clerk"]', 'approve', 'continuous', '{"blocks":["attendance","missing","proceedings"],"attendanceAs":"list","labelStyle":"zuPunkt","font":"Arial","fontSize":11,"letterhead":"","printEmptyCaptions":false,"placeAndNumber":true,"substitutionNote":true,"resultStyle":"dashes","separator":"afterResult","groupLabels":{"members":"Mitglieder","deputies":"Stellvertretende Mitglieder","advisory":"Beratende Mitglieder","clerk":"Schriftführung","administration":"Von der Verwaltung","guests":"Gäste"}}', '{"wording":"fullDays","days":8,"dayUnit":"calendarDays","from":"dispatch","short":{"unit":"hours","amount":48}}', 2, 'oneObjection', 1, 'Bekanntgabe', 'Der Bürgermeister');
-- legislative_term
insert into legislative_term (id, body_id, name, start_date, end_date, version) values ('id-01203', 'id-01201', '2025–2030', '2025-11-01', '2030-10-31', 1);
-- standard_item
insert into standard_item (body_id, position, title, is_public) values ('id-01201', 0, 'Fragen von Einwohnerinnen und Einwohnern', 1);
insert into standard_item (body_id, position, title, is_public) values ('id-01201', 1, 'Genehmigung der Niederschrift über die vorangegangene Sitzung', 1);
insert into standard_item (body_id, position, title, is_public) values ('id-01201', 2, 'Mitteilungen', 1);
insert into standard_item (body_id, position, title, is_public) values ('id-01201', 3, 'Anfragen', 1);
insert into standard_item (body_id, position, title, is_public) values ('id-01201', 4, 'Anträge', 1);
insert into standard_item (body_id, position, title, is_public) values ('id-01201', 5, 'Berichte aus den Ausschüssen', 1);
insert into standard_item (body_id, position, title, is_public) values ('id-01201', 6, 'Verschiedenes', 1);
insert into standard_item (body_id, position, title, is_public) values ('id-01201', 7, 'Mitteilungen', 0);
-- person
insert into person (id, version, form_of_address, title, given_name, family_name, position, organization_id, email, phone) values ('id-01207', 1, 'Frau', '', 'Marta', 'Lenz', '', null, '', '');
insert into person (id, version, form_of_address, title, given_name, family_name, position, organization_id, email, phone) values ('id-01209', 1, 'Herr', '', 'Deniz', 'Okur', '', null, '', '');
insert into person (id, version, form_of_address, title, given_name, family_name, position, organization_id, email, phone) values ('id-01211', 1, 'Frau', '', 'Kim', 'Abel', '', null, '', '');
insert into person (id, version, form_of_address, title, given_name, family_name, position, organization_id, email, phone) values ('id-01213', 1, 'Frau', '', 'Kim', 'Brandt', '', null, '', '');
insert into person (id, version, form_of_address, title, given_name, family_name, position, organization_id, email, phone) values ('id-01215', 1, 'Frau', '', 'Kim', 'Celik', '', null, '', '');
-- membership
insert into membership (id, version, person_id, body_id, role, voting_right, start_date, end_date, position, is_expert_citizen) values ('id-01208', 1, 'id-01207', 'id-01201', 'chair', 1, '2025-11-01', null, 0, 0);
insert into membership (id, version, person_id, body_id, role, voting_right, start_date, end_date, position, is_expert_citizen) values ('id-01210', 1, 'id-01209', 'id-01201', 'clerk', 0, '2025-11-01', null, 0, 0);
insert into membership (id, version, person_id, body_id, role, voting_right, start_date, end_date, position, is_expert_citizen) values ('id-01212', 2, 'id-01211', 'id-01201', 'member', 1, '2025-11-01', null, 0, 1);
insert into membership (id, version, person_id, body_id, role, voting_right, start_date, end_date, position, is_expert_citizen) values ('id-01214', 1, 'id-01213', 'id-01201', 'member', 1, '2025-11-01', null, 0, 0);
insert into membership (id, version, person_id, body_id, role, voting_right, start_date, end_date, position, is_expert_citizen) values ('id-01216', 1, 'id-01215', 'id-01201', 'member', 1, '2025-11-01', null, 0, 0);
-- meeting
insert into meeting (id, version, body_id, term_id, number, date, start_time, end_time, breaks, place, room, state, state_reason, shares_number, head_counts_version, presiding_version) values ('id-01217', 3, 'id-01201', 'id-01203', 1, '2026-09-15', '16:00', null, '[]', 'Rathaus Lindenau', 'Saal 2', 'closed', '', 0, 1, 2);
-- agenda_item
insert into agenda_item (id, version, meeting_id, parent_id, position, kind, title, is_public, has_basis, paper_reference, paper_type, presenter, reading, status, fixed_number, public_title, is_supplement, approves_meeting_id, resolution_order_version) values ('id-01218', 1, 'id-01217', null, 0, 'preliminary', 'Vor Eintritt in die Tagesordnung', 1, 0, '', '', '', null, 'onAgenda', null, '', 0, null, 1);
insert into agenda_item (id, version, meeting_id, parent_id, position, kind, title, is_public, has_basis, paper_reference, paper_type, presenter, reading, status, fixed_number, public_title, is_supplement, approves_meeting_id, resolution_order_version) values ('id-01225', 1, 'id-01217', null, 0, 'item', 'Sitzbänke am Marktplatz', 1, 0, '', '', '', null, 'onAgenda', '1', '', 0, null, 1);
insert into agenda_item (id, version, meeting_id, parent_id, position, kind, title, is_public, has_basis, paper_reference, paper_type, presenter, reading, status, fixed_number, public_title, is_supplement, approves_meeting_id, resolution_order_version) values ('id-01226', 1, 'id-01217', null, 0, 'item', 'Ehrung einer Ehrenamtlichen', 0, 0, '', '', '', null, 'onAgenda', '2', '', 0, null, 1);
-- item_text
insert into item_text (item_id, text, version, saved_at) values ('id-01225', '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Frau Abel stellt die Standorte vor."}]}]}', 1, '2026-09-17T09:30:00');
insert into item_text (item_id, text, version, saved_at) values ('id-01226', '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Der Vorschlag wird beraten."}]}]}', 1, '2026-09-17T09:30:00');
-- resolution
insert into resolution (id, version, item_id, position, label, text, part, mover, outcome, outcome_detail, printed_result, printed_result_is_own, effect, public_wording, is_withheld) values ('id-01228', 1, 'id-01225', 0, 'Beschluss', '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Der Beirat empfiehlt vier Sitzbänke."}]}]}', '', '', 'adopted', '', 'mehrheitlich beschlossen', 0, null, '', 0);
insert into resolution (id, version, item_id, position, label, text, part, mover, outcome, outcome_detail, printed_result, printed_result_is_own, effect, public_wording, is_withheld) values ('id-01229', 1, 'id-01226', 0, 'Beschluss', '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Die Ehrung wird befürwortet."}]}]}', '', '', 'adopted', '', 'einstimmig beschlossen', 0, null, 'Einer Ehrung wurde zugestimmt.', 0);
-- vote
insert into vote (resolution_id, form, yes, no, abstain, invalid, wording, taken_at, remainder_note) values ('id-01228', 'counts', 3, 1, 0, null, '', null, '');
insert into vote (resolution_id, form, yes, no, abstain, invalid, wording, taken_at, remainder_note) values ('id-01229', 'counts', 4, 0, 0, null, '', null, '');
-- attendee
insert into attendee (id, meeting_id, person_id, attendance_group, status, voting_right, substitutes_for, note, position, version) values ('id-01219', 'id-01217', 'id-01211', 'members', 'present', 1, null, '', 0, 1);
insert into attendee (id, meeting_id, person_id, attendance_group, status, voting_right, substitutes_for, note, position, version) values ('id-01220', 'id-01217', 'id-01213', 'members', 'present', 1, null, '', 1, 1);
insert into attendee (id, meeting_id, person_id, attendance_group, status, voting_right, substitutes_for, note, position, version) values ('id-01221', 'id-01217', 'id-01215', 'members', 'present', 1, null, '', 2, 1);
insert into attendee (id, meeting_id, person_id, attendance_group, status, voting_right, substitutes_for, note, position, version) values ('id-01222', 'id-01217', 'id-01207', 'members', 'present', 1, null, '', 3, 1);
insert into attendee (id, meeting_id, person_id, attendance_group, status, voting_right, substitutes_for, note, position, version) values ('id-01223', 'id-01217', 'id-01209', 'clerk', 'present', 0, null, '', 4, 1);
-- presiding
insert into presiding (id, meeting_id, position, person_id, from_item_id, from_time) values ('id-01227', 'id-01217', 0, 'id-01207', null, null);
-- data_file
update data_file set audit_count = 22, audit_head = '87be405eeb25772af2a33ba885b032b1999ff0c2cf86dfaa418a2f61dc6e7472' where id = 'own';
-- convening
insert into convening (meeting_id, sent_on, sent_time, short_notice_reason, is_second, version) values ('id-01217', '2026-09-01', '10:00', '', 0, 1);
-- distribution_list
insert into distribution_list (id, name, source, clearance, body_id, version) values ('id-01204', 'Mitglieder', 'members', 'nonPublic', 'id-01201', 1);
insert into distribution_list (id, name, source, clearance, body_id, version) values ('id-01205', 'Stellvertretende Mitglieder', 'deputies', 'nonPublic', 'id-01201', 1);
insert into distribution_list (id, name, source, clearance, body_id, version) values ('id-01206', 'Verwaltung', 'administration', 'nonPublic', 'id-01201', 1);
-- audit_entry
insert into audit_entry (seq, at, action, details, previous, hash, by) values (21, '2026-09-17T09:30:00', 'bodyCreated', '{"body":"Jugendrat"}', '3ae7a37308b7309db5512e64d771659f205e029b01a51a78baee695e52feb6a9', 'a5837c8e2d0fa2684f00b00c2515b555d22b3a570c70bfaa972c999dcab87154', 'm.weber (RATHAUS-12)');
insert into audit_entry (seq, at, action, details, previous, hash, by) values (22, '2026-09-17T09:30:00', 'settingChanged', '{"what":"Regelung „Jugendrat“ ab 01.11.2025"}', 'a5837c8e2d0fa2684f00b00c2515b555d22b3a570c70bfaa972c999dcab87154', '87be405eeb25772af2a33ba885b032b1999ff0c2cf86dfaa418a2f61dc6e7472', 'm.weber (RATHAUS-12)');
