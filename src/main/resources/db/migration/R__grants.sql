-- What the application's own account may do, table by table. A table that is missing here cannot be used by the application;
-- a test compares this file with the schema. UPDATE and DELETE are named only where the domain changes or removes rows.
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

-- membership
GRANT SELECT, INSERT, UPDATE ON association     TO ${app};
GRANT SELECT, INSERT, UPDATE ON member          TO ${app};
GRANT SELECT, INSERT, UPDATE ON affiliation     TO ${app};
GRANT SELECT, INSERT, UPDATE ON paid_period     TO ${app};
GRANT SELECT, UPDATE         ON register_state  TO ${app};


-- sign-in, mail
GRANT SELECT, INSERT, UPDATE, DELETE ON outgoing_mail   TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_request TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_bucket  TO ${app};
GRANT SELECT, INSERT, DELETE         ON sign_in_try     TO ${app};
GRANT SELECT, INSERT, UPDATE         ON staff           TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_letter  TO ${app};


-- bodies, meetings


-- motions

