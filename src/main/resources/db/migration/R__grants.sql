-- What the application's own account may do, table by table. A table that is missing here cannot be used by the application;
-- a test compares this file with the schema. UPDATE and DELETE are named only where the domain changes or removes rows.
-- Run at every start (${flyway:timestamp}): a restored dump brings the tables, not who may use them.
GRANT SELECT                 ON clock_shift     TO ${app};
GRANT SELECT, INSERT, UPDATE ON role_grant      TO ${app};
GRANT SELECT, INSERT, UPDATE ON sign_in_session TO ${app};
GRANT SELECT, INSERT         ON audit_entry     TO ${app};
GRANT SELECT, INSERT, DELETE ON audit_pending   TO ${app};
GRANT SELECT, INSERT         ON audit_seal      TO ${app};
GRANT SELECT, INSERT         ON audit_head      TO ${app};
GRANT SELECT, UPDATE         ON audit_lock      TO ${app};

-- rules
GRANT SELECT, INSERT         ON rule_set        TO ${app};
GRANT SELECT, INSERT         ON rule_parameter  TO ${app};
GRANT SELECT, INSERT, UPDATE ON rule_proposal   TO ${app};
GRANT SELECT, INSERT         ON rule_change     TO ${app};

-- membership
GRANT SELECT, INSERT, UPDATE ON association     TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON association_place TO ${app};
GRANT SELECT, INSERT, UPDATE ON member          TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON affiliation TO ${app};
GRANT SELECT, INSERT, UPDATE (withdrawal_asked_by, withdrawal_asked_at, withdrawal_basis, withdrawn_by, withdrawn_at)
  ON reorganisation TO ${app};
GRANT SELECT, INSERT         ON reorganisation_choice TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON paid_period TO ${app};
GRANT SELECT, UPDATE         ON register_state  TO ${app};
GRANT SELECT, INSERT, UPDATE ON register_import TO ${app};
GRANT SELECT, INSERT, DELETE ON register_file   TO ${app};
GRANT SELECT, INSERT, DELETE ON register_row    TO ${app};
GRANT SELECT, INSERT, DELETE ON register_fault  TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON register_progress    TO ${app};
GRANT SELECT, INSERT, UPDATE         ON column_mapping       TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON association_spelling TO ${app};
GRANT SELECT, INSERT ON register_snapshot TO ${app};
GRANT SELECT, INSERT ON snapshot_member   TO ${app};


-- sign-in, mail
GRANT SELECT, INSERT, UPDATE, DELETE ON outgoing_mail   TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_request TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_bucket  TO ${app};
GRANT SELECT, INSERT, DELETE         ON sign_in_try     TO ${app};
GRANT SELECT, INSERT, UPDATE         ON staff           TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_letter  TO ${app};


-- bodies, meetings
GRANT SELECT, INSERT, UPDATE ON body            TO ${app};
GRANT SELECT, INSERT, UPDATE ON body_seat       TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON seat_term TO ${app};
GRANT SELECT, INSERT, UPDATE ON presidium_post  TO ${app};
GRANT SELECT, INSERT, UPDATE ON meeting         TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON agenda_item TO ${app};
GRANT SELECT, INSERT, UPDATE ON attendance      TO ${app};
GRANT SELECT, INSERT, DELETE ON meeting_decline TO ${app};
GRANT SELECT, INSERT         ON roll            TO ${app};
GRANT SELECT, INSERT         ON roll_line       TO ${app};
GRANT SELECT, INSERT, UPDATE ON vote            TO ${app};
GRANT SELECT, INSERT, UPDATE ON cast_vote       TO ${app};
GRANT SELECT, INSERT         ON vote_request    TO ${app};
GRANT SELECT, INSERT, UPDATE (voided_at, voided_by, void_reason) ON decision TO ${app};
GRANT SELECT, INSERT, UPDATE ON live_counter    TO ${app};


-- motions
GRANT SELECT, INSERT, UPDATE         ON conference     TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON motion         TO ${app};
GRANT SELECT, INSERT, UPDATE         ON motion_version TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON motion_clause  TO ${app};
GRANT SELECT, INSERT                 ON motion_step    TO ${app};

-- arenas
GRANT SELECT, INSERT, UPDATE         ON arena             TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON arena_association TO ${app};
GRANT SELECT, INSERT, DELETE ON arena_association_before TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON arena_position    TO ${app};


-- influence
GRANT SELECT, INSERT, UPDATE, DELETE ON influence_model TO ${app};
GRANT SELECT, INSERT, UPDATE ON influence_plan        TO ${app};
GRANT SELECT, INSERT, UPDATE ON influence_switch      TO ${app};
GRANT SELECT, INSERT         ON influence_switch_line TO ${app};
GRANT SELECT, INSERT, UPDATE ON influence_letter      TO ${app};
GRANT SELECT, INSERT         ON report_back           TO ${app};


-- matters
GRANT SELECT, INSERT, UPDATE (settled_by, settled_at, state) ON mandate_sheet TO ${app};
GRANT SELECT, INSERT         ON mandate_line        TO ${app};
GRANT SELECT, INSERT, UPDATE ON matter              TO ${app};
GRANT SELECT, INSERT, DELETE ON matter_admission    TO ${app};
GRANT SELECT, INSERT         ON matter_route        TO ${app};
GRANT SELECT, INSERT         ON matter_route_option TO ${app};
GRANT SELECT, INSERT, UPDATE (ring, embargo_until, embargo_decided) ON matter_document TO ${app};
GRANT SELECT, INSERT         ON document_opening    TO ${app};
GRANT SELECT, INSERT, UPDATE (done_at), DELETE ON matter_release TO ${app};
GRANT SELECT, INSERT         ON matter_consultation TO ${app};
GRANT SELECT, INSERT, DELETE ON matter_decision     TO ${app};
GRANT SELECT, INSERT, DELETE ON matter_item         TO ${app};
GRANT SELECT, INSERT, UPDATE (reminded_at, closed_at) ON sounding TO ${app};
GRANT SELECT, INSERT         ON sounding_question   TO ${app};
GRANT SELECT, INSERT         ON sounding_asked      TO ${app};
GRANT SELECT, INSERT, UPDATE ON sounding_answer     TO ${app};
GRANT SELECT, INSERT, UPDATE ON sounding_reply      TO ${app};


-- wheel
GRANT SELECT, INSERT, UPDATE ON wheel_task     TO ${app};
GRANT SELECT, INSERT, DELETE ON wheel_occasion TO ${app};
GRANT SELECT, INSERT, UPDATE ON calendar_feed  TO ${app};

-- guide
GRANT SELECT, INSERT, UPDATE, DELETE ON guide_channel TO ${app};

-- ballots
GRANT SELECT, INSERT, UPDATE (state, entitled, difference, batch, fingerprint, withheld, small, nearby, secrets_gone_at, marks_gone_at) ON election TO ${app};
GRANT SELECT, INSERT         ON election_association TO ${app};
GRANT SELECT, INSERT         ON election_record      TO ${app};
GRANT SELECT, INSERT, DELETE ON election_key         TO ${app};
GRANT SELECT, INSERT, UPDATE (pseudonym, member, association, channel, credential, salt, code, state) ON election_line TO ${app};
GRANT SELECT, INSERT, DELETE ON election_line_event  TO ${app};
GRANT SELECT, INSERT, UPDATE (done_by, done_at), DELETE ON election_correction TO ${app};
GRANT SELECT, INSERT, UPDATE (batch) ON ballot       TO ${app};
GRANT SELECT, INSERT         ON archive_event        TO ${app};
GRANT SELECT, INSERT, UPDATE (events, head, size, batch, voted) ON election_archive TO ${app};
GRANT SELECT, INSERT         ON decryption           TO ${app};
GRANT SELECT, INSERT         ON log_key              TO ${app};

-- trustees
GRANT SELECT, INSERT, DELETE ON trustee              TO ${app};
GRANT SELECT, INSERT, DELETE ON trustee_message      TO ${app};
GRANT SELECT, INSERT, UPDATE (archive, script, made_at, programme) ON start_trial TO ${app};
GRANT SELECT, INSERT         ON election_auditor     TO ${app};
GRANT SELECT, INSERT, DELETE ON auditor_signature    TO ${app};
GRANT SELECT, INSERT, DELETE ON vote_protocol        TO ${app};
GRANT SELECT, INSERT         ON registrar_key        TO ${app};
GRANT SELECT, INSERT         ON election_signer      TO ${app};
GRANT SELECT, INSERT, DELETE ON election_note        TO ${app};
-- member votes
GRANT SELECT, INSERT, UPDATE         ON member_vote            TO ${app};
GRANT SELECT, INSERT, DELETE         ON member_vote_question   TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON member_vote_text       TO ${app};
GRANT SELECT, INSERT                 ON member_vote_reading    TO ${app};
GRANT SELECT, INSERT, DELETE         ON member_vote_support    TO ${app};
GRANT SELECT, INSERT                 ON member_vote_backing    TO ${app};
GRANT SELECT, INSERT, UPDATE (answer, answered_by, answered_at) ON member_vote_inquiry TO ${app};
GRANT SELECT, INSERT, UPDATE (outcome, reason, settled_at), DELETE ON member_vote_appeal TO ${app};
GRANT SELECT, INSERT, UPDATE (person, confirmed_by, confirmed_at) ON member_vote_correction TO ${app};
GRANT SELECT, INSERT, DELETE         ON member_vote_contact    TO ${app};
GRANT SELECT, INSERT, UPDATE (confirmed_by, confirmed_at), DELETE ON member_vote_handout TO ${app};
GRANT SELECT, INSERT, UPDATE (up_to, sent, done_at) ON member_vote_mailing TO ${app};
GRANT SELECT, INSERT, UPDATE (person, fate, reason, changed_by, changed_at) ON member_vote_envelope TO ${app};
GRANT SELECT, INSERT, UPDATE (votes, counted_at) ON member_vote_count TO ${app};
GRANT SELECT, INSERT                 ON member_vote_decision   TO ${app};
GRANT SELECT, INSERT, UPDATE (upheld, answer, settled_by, settled_at) ON member_vote_objection TO ${app};
