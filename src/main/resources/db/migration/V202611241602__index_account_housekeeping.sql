-- What housekeeping and erasing look for: accounts that leave or never confirmed, and the mail to one address.
CREATE INDEX account_leaving ON account (leaves_at) WHERE state = 'LEAVING';
CREATE INDEX account_unconfirmed ON account (created_at) WHERE state = 'UNCONFIRMED';
CREATE INDEX mail_recipient ON mail (recipient);
CREATE INDEX mail_sent ON mail (sent_at) WHERE sent_at IS NOT NULL;
