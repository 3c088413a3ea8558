-- Which printed names can be read as another one (Schuetze as Schutze, García Pérez as García, Bill as William), both as first
-- given and family name: people who stand on works under two such names are compared. Names only, whoever bears them; rows
-- come with the works that print them and are never shown.
CREATE TABLE name_reading (
    reading text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    PRIMARY KEY (reading, name_key)
);
CREATE INDEX name_reading_of ON name_reading (name_key);
