-- CreateTable
CREATE TABLE "ReportText" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "editedById" UUID NOT NULL,
    "editedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportPhoto" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "caption" TEXT NOT NULL,
    "alternative" TEXT NOT NULL,

    CONSTRAINT "ReportPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReportText_editedById_idx" ON "ReportText"("editedById");

-- CreateIndex
CREATE UNIQUE INDEX "ReportText_agreementId_year_section_key" ON "ReportText"("agreementId", "year", "section");

-- CreateIndex
CREATE INDEX "ReportPhoto_evidenceId_idx" ON "ReportPhoto"("evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportPhoto_agreementId_year_evidenceId_key" ON "ReportPhoto"("agreementId", "year", "evidenceId");

-- AddForeignKey
ALTER TABLE "ReportText" ADD CONSTRAINT "ReportText_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportText" ADD CONSTRAINT "ReportText_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportPhoto" ADD CONSTRAINT "ReportPhoto_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportPhoto" ADD CONSTRAINT "ReportPhoto_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;
