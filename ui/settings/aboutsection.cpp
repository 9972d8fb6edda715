// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aboutsection.h"

#include "core/journal/engine.h"
#include "core/journal/journal.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

QString numbersOf(const JournalInfo &info)
{
    const QLocale locale;
    return AboutSection::tr("Entries: %1. People: %2. Size: %3. %4 Format %5.")
        .arg(locale.toString(info.entries), locale.toString(info.relationships),
             locale.formattedDataSize(info.bytes),
             info.encrypted ? AboutSection::tr("Encrypted.") : AboutSection::tr("Not encrypted."),
             QString::number(info.schema));
}

} // namespace

AboutSection::AboutSection(const Journal &journal, QWidget *parent)
    : Section{tr("About"), parent}
    , m_journal{journal}
{
    addProgram();
    addJournal();
    addTerms();
    addStretch();
}

void AboutSection::addProgram()
{
    Card *card = addCard(tr("Mooring %1").arg(QCoreApplication::applicationVersion()));
    addWords(*card, tr("A private journal about closeness. It is not a diagnosis and not therapy."));
    addWords(*card, tr("The check-in was written for Mooring and has not been validated in a study. Its "
                       "numbers say how you answered and how that changes, and nothing beyond it."));
    addWords(*card, tr("What the pages say comes from published research; each page in Learn names its "
                       "sources at its foot."));
    auto *more = makeButton(tr("How the charts come about"), ButtonKind::Text, &card->bodyWidget(),
                            ControlSize::Small);
    card->body().addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, this, [this] { emit pageRequested(u"reading-your-charts"_s); });
}

void AboutSection::addJournal()
{
    Card *card = addCard(tr("This journal"));
    m_numbers = addWords(*card, {});
}

void AboutSection::addTerms()
{
    Card *card = addCard(tr("Licence"));
    addWords(*card, tr("Free software under the GNU General Public License, version 3 or later "
                       "(GPL-3.0-or-later): you may use, study, change and share it. There is no warranty."));
    addWords(*card, tr("Made with Qt %1, SQLite %2 with SQLite3 Multiple Ciphers, yaml-cpp and the typeface "
                       "Inter.")
                        .arg(QString::fromLatin1(qVersion()), engineVersion()));
}

// Entries come and go while another page is in front.
void AboutSection::showEvent(QShowEvent *event)
{
    refresh();
    Section::showEvent(event);
}

void AboutSection::refresh()
{
    const auto info = m_journal.info();
    m_numbers->setText(info ? numbersOf(*info) : info.error().message);
}

} // namespace mooring::ui
