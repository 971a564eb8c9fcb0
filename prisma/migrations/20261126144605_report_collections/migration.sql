-- CreateTable
CREATE TABLE "ReportCollection" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "eventId" UUID NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReportCollection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionAnswer" (
    "id" UUID NOT NULL,
    "collectionId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "narratives" JSONB NOT NULL DEFAULT '{}',
    "highlights" TEXT,
    "nothing" TEXT[],
    "protocol" TEXT,
    "firstSentAt" TIMESTAMPTZ(3),
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CollectionAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionReceipt" (
    "id" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sentById" UUID NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "CollectionReceipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionExtension" (
    "id" UUID NOT NULL,
    "collectionId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CollectionExtension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionReminder" (
    "collectionId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "askedById" UUID,

    CONSTRAINT "CollectionReminder_pkey" PRIMARY KEY ("collectionId","partyId","day")
);

-- CreateTable
CREATE TABLE "EventParty" (
    "eventId" UUID NOT NULL,
    "partyId" UUID NOT NULL,

    CONSTRAINT "EventParty_pkey" PRIMARY KEY ("eventId","partyId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReportCollection_eventId_key" ON "ReportCollection"("eventId");

-- CreateIndex
CREATE INDEX "ReportCollection_openedById_idx" ON "ReportCollection"("openedById");

-- CreateIndex
CREATE INDEX "ReportCollection_closedById_idx" ON "ReportCollection"("closedById");

-- CreateIndex
CREATE UNIQUE INDEX "ReportCollection_agreementId_year_key" ON "ReportCollection"("agreementId", "year") WHERE ("withdrawnAt" IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "CollectionAnswer_protocol_key" ON "CollectionAnswer"("protocol");

-- CreateIndex
CREATE INDEX "CollectionAnswer_partyId_idx" ON "CollectionAnswer"("partyId");

-- CreateIndex
CREATE INDEX "CollectionAnswer_changedById_idx" ON "CollectionAnswer"("changedById");

-- CreateIndex
CREATE UNIQUE INDEX "CollectionAnswer_collectionId_partyId_key" ON "CollectionAnswer"("collectionId", "partyId");

-- CreateIndex
CREATE INDEX "CollectionReceipt_sentById_idx" ON "CollectionReceipt"("sentById");

-- CreateIndex
CREATE UNIQUE INDEX "CollectionReceipt_answerId_number_key" ON "CollectionReceipt"("answerId", "number");

-- CreateIndex
CREATE INDEX "CollectionExtension_collectionId_partyId_grantedAt_idx" ON "CollectionExtension"("collectionId", "partyId", "grantedAt");

-- CreateIndex
CREATE INDEX "CollectionExtension_partyId_idx" ON "CollectionExtension"("partyId");

-- CreateIndex
CREATE INDEX "CollectionExtension_grantedById_idx" ON "CollectionExtension"("grantedById");

-- CreateIndex
CREATE INDEX "CollectionReminder_partyId_idx" ON "CollectionReminder"("partyId");

-- CreateIndex
CREATE INDEX "CollectionReminder_askedById_idx" ON "CollectionReminder"("askedById");

-- CreateIndex
CREATE INDEX "EventParty_partyId_idx" ON "EventParty"("partyId");

-- AddForeignKey
ALTER TABLE "ReportCollection" ADD CONSTRAINT "ReportCollection_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportCollection" ADD CONSTRAINT "ReportCollection_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "AgreementEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportCollection" ADD CONSTRAINT "ReportCollection_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportCollection" ADD CONSTRAINT "ReportCollection_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionAnswer" ADD CONSTRAINT "CollectionAnswer_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "ReportCollection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionAnswer" ADD CONSTRAINT "CollectionAnswer_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionAnswer" ADD CONSTRAINT "CollectionAnswer_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionReceipt" ADD CONSTRAINT "CollectionReceipt_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "CollectionAnswer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionReceipt" ADD CONSTRAINT "CollectionReceipt_sentById_fkey" FOREIGN KEY ("sentById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionExtension" ADD CONSTRAINT "CollectionExtension_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "ReportCollection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionExtension" ADD CONSTRAINT "CollectionExtension_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionExtension" ADD CONSTRAINT "CollectionExtension_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionReminder" ADD CONSTRAINT "CollectionReminder_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "ReportCollection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionReminder" ADD CONSTRAINT "CollectionReminder_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionReminder" ADD CONSTRAINT "CollectionReminder_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventParty" ADD CONSTRAINT "EventParty_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "AgreementEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventParty" ADD CONSTRAINT "EventParty_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What an event asks of one party is looked up for thousands of them.
-- DropIndex
DROP INDEX "Obligation_eventId_idx";

-- CreateIndex
CREATE INDEX "Obligation_eventId_partyId_idx" ON "Obligation"("eventId", "partyId");
