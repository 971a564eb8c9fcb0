-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('annual', 'party', 'state', 'minutes');

-- CreateEnum
CREATE TYPE "DocumentFormat" AS ENUM ('pdf', 'docx', 'xlsx', 'json');

-- CreateEnum
CREATE TYPE "OrderState" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED');

-- CreateTable
CREATE TABLE "IssuedDocument" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL,
    "code" CHAR(16) NOT NULL,
    "title" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "page" JSONB NOT NULL,
    "issuedById" UUID NOT NULL,
    "issuedForId" UUID NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "IssuedDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssuedFile" (
    "documentId" UUID NOT NULL,
    "format" "DocumentFormat" NOT NULL,
    "storageKey" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "IssuedFile_pkey" PRIMARY KEY ("documentId","format")
);

-- CreateTable
CREATE TABLE "DocumentOrder" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "activeKey" TEXT,
    "state" "OrderState" NOT NULL DEFAULT 'WAITING',
    "step" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "beatAt" TIMESTAMPTZ(3),
    "failure" TEXT,
    "orderedById" UUID NOT NULL,
    "orderedForId" UUID NOT NULL,
    "orderedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "documentId" UUID,

    CONSTRAINT "DocumentOrder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "IssuedDocument_code_key" ON "IssuedDocument"("code");

-- CreateIndex
CREATE INDEX "IssuedDocument_agreementId_issuedAt_idx" ON "IssuedDocument"("agreementId", "issuedAt" DESC);

-- CreateIndex
CREATE INDEX "IssuedDocument_publishedAt_idx" ON "IssuedDocument"("publishedAt");

-- CreateIndex
CREATE INDEX "IssuedDocument_issuedById_idx" ON "IssuedDocument"("issuedById");

-- CreateIndex
CREATE INDEX "IssuedDocument_issuedForId_idx" ON "IssuedDocument"("issuedForId");

-- CreateIndex
CREATE UNIQUE INDEX "IssuedDocument_agreementId_kind_subject_edition_key" ON "IssuedDocument"("agreementId", "kind", "subject", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "IssuedFile_storageKey_key" ON "IssuedFile"("storageKey");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentOrder_activeKey_key" ON "DocumentOrder"("activeKey");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentOrder_documentId_key" ON "DocumentOrder"("documentId");

-- CreateIndex
CREATE INDEX "DocumentOrder_agreementId_orderedAt_idx" ON "DocumentOrder"("agreementId", "orderedAt" DESC);

-- CreateIndex
CREATE INDEX "DocumentOrder_state_beatAt_idx" ON "DocumentOrder"("state", "beatAt");

-- CreateIndex
CREATE INDEX "DocumentOrder_orderedById_idx" ON "DocumentOrder"("orderedById");

-- CreateIndex
CREATE INDEX "DocumentOrder_orderedForId_idx" ON "DocumentOrder"("orderedForId");

-- AddForeignKey
ALTER TABLE "IssuedDocument" ADD CONSTRAINT "IssuedDocument_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedDocument" ADD CONSTRAINT "IssuedDocument_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedDocument" ADD CONSTRAINT "IssuedDocument_issuedForId_fkey" FOREIGN KEY ("issuedForId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedFile" ADD CONSTRAINT "IssuedFile_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "IssuedDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentOrder" ADD CONSTRAINT "DocumentOrder_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentOrder" ADD CONSTRAINT "DocumentOrder_orderedById_fkey" FOREIGN KEY ("orderedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentOrder" ADD CONSTRAINT "DocumentOrder_orderedForId_fkey" FOREIGN KEY ("orderedForId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentOrder" ADD CONSTRAINT "DocumentOrder_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "IssuedDocument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Editions generated before become issued documents. Their code is of 60 random bits and more.
INSERT INTO "IssuedDocument" (id, "agreementId", kind, subject, year, edition, code, title, "fileName", page,
  "issuedById", "issuedForId", "issuedAt")
SELECT report.id, report."agreementId", 'annual', report.year::text, report.year, report.edition,
  translate(upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 12) || substr(md5(random()::text), 1, 4)), 'ILOU', '1100'),
  'Relatório Anual ' || report.year, 'relatorio-anual-' || report.year,
  jsonb_build_object('kind', 'annual', 'title', 'Relatório Anual ' || report.year, 'subtitle', '', 'description', '',
    'running', '', 'reference', '', 'madeOn', to_char(report."generatedAt", 'YYYY-MM-DD'), 'madeAt', '',
    'sections', '[]'::jsonb, 'sheets', '[]'::jsonb),
  report."generatedById", party.id, report."generatedAt"
FROM "AnnualReport" report
JOIN LATERAL (SELECT id FROM "Party" WHERE "agreementId" = report."agreementId"
  ORDER BY role <> 'COORDINATOR', acronym LIMIT 1) party ON true;

INSERT INTO "IssuedFile" ("documentId", format, "storageKey", sha256, size)
SELECT id, 'pdf', "storageKey", sha256, size FROM "AnnualReport" WHERE id IN (SELECT id FROM "IssuedDocument");

-- DropTable
DROP TABLE "AnnualReport";

-- What was issued never changes, whoever asks the database: only its publication is decided later.
CREATE FUNCTION "refuseFrozenChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'IssuedDocument'
    AND to_jsonb(OLD) - 'publishedAt' = to_jsonb(NEW) - 'publishedAt' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an issued document never changes';
END $$;
CREATE TRIGGER "IssuedDocument_frozen" BEFORE UPDATE OR DELETE ON "IssuedDocument"
  FOR EACH ROW EXECUTE FUNCTION "refuseFrozenChange"();
CREATE TRIGGER "IssuedFile_frozen" BEFORE UPDATE OR DELETE ON "IssuedFile"
  FOR EACH ROW EXECUTE FUNCTION "refuseFrozenChange"();
