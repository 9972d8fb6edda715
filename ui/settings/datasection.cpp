// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/datasection.h"

#include "ui/settings/exportcard.h"
#include "ui/settings/importcard.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace mooring::ui {

DataSection::DataSection(Journal &journal, QWidget *parent) : Section{tr("Data"), parent}
{
    auto *import = new ImportCard{journal, this};
    connect(import, &ImportCard::imported, this, &DataSection::imported);
    addCard(import);
    addReport();
    addCard(new ExportCard{journal, this});
    addStretch();
}

void DataSection::addReport()
{
    Card *card = addCard(tr("A report"));
    addWords(*card, tr("A few pages for somebody you trust, such as a therapist: you choose what is in them, "
                       "and see them before anything is written."));
    auto *make = makeButton(tr("Make a report…"), ButtonKind::Plain, &card->bodyWidget(), ControlSize::Small);
    card->body().addWidget(make, 0, Qt::AlignLeading);
    connect(make, &QPushButton::clicked, this, &DataSection::reportRequested);
}

} // namespace mooring::ui
