// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/writingsection.h"

#include "ui/widgets/card.h"

#include <QCheckBox>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

constexpr auto promptHiddenKey = "today/promptHidden"_L1;

}

WritingSection::WritingSection(QWidget *parent)
    : Section{tr("Writing"), parent}
    , m_prompt{new QCheckBox{tr("Show a prompt above the writing")}}
{
    Card *card = addCard(tr("A line to begin with"));
    card->body().addWidget(m_prompt);
    addWords(*card, tr("One gentle question, which you can change or leave. Today can hide it too."));
    addStretch();
    connect(m_prompt, &QCheckBox::toggled, this,
            [](bool shown) { QSettings{}.setValue(promptHiddenKey, !shown); });
}

// The prompt may have been hidden on its own page since.
void WritingSection::showEvent(QShowEvent *event)
{
    m_prompt->setChecked(!QSettings{}.value(promptHiddenKey).toBool());
    Section::showEvent(event);
}

} // namespace mooring::ui
