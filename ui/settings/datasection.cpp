// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/datasection.h"

#include "ui/settings/exportcard.h"
#include "ui/settings/importcard.h"

namespace mooring::ui {

DataSection::DataSection(Journal &journal, QWidget *parent) : Section{tr("Data"), parent}
{
    auto *import = new ImportCard{journal, this};
    connect(import, &ImportCard::imported, this, &DataSection::imported);
    addCard(import);
    addCard(new ExportCard{journal, this});
    addStretch();
}

} // namespace mooring::ui
