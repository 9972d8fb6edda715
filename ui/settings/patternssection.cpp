// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/patternssection.h"

#include "core/journal/journal.h"
#include "ui/settings/patternrow.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/patternglyph.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int groupWidth = 144;

} // namespace

PatternsSection::PatternsSection(Journal &journal, QWidget *parent)
    : Section{tr("Patterns"), parent}
    , m_journal{journal}
    , m_own{addCard(tr("Your own"))}
    , m_rows{new QVBoxLayout}
{
    m_rows->setSpacing(8);
    m_own->body().addLayout(m_rows);
    addForm();
    addBuiltIn(*addCard(tr("Those that come with Mooring")));
    addStretch();
    refresh();
    connect(&journal, &Journal::patternsChanged, this, &PatternsSection::refresh);
    connect(&journal, &Journal::wasReset, this, &PatternsSection::refresh);
}

void PatternsSection::addForm()
{
    auto *form = new QHBoxLayout;
    form->setSpacing(8);
    auto *body = &m_own->bodyWidget();
    m_name = new QLineEdit{body};
    m_name->setPlaceholderText(tr("What you do, in your words"));
    m_name->setAccessibleName(tr("Name of a new pattern"));
    m_group = new QComboBox{body};
    m_group->setAccessibleName(tr("Group of the new pattern"));
    m_group->setMinimumWidth(scaled(groupWidth));
    addGroups(*m_group);
    m_add = makeButton(tr("Add"), ButtonKind::Plain, body);
    m_add->setAccessibleName(tr("Add the pattern"));
    form->addWidget(m_name, 1);
    form->addWidget(m_group);
    form->addWidget(m_add);
    m_own->body().addLayout(form);
    m_refusal = new MessageBar{body};
    m_refusal->setClosable(false);
    m_own->body().addWidget(m_refusal);
    addWords(*m_own, tr("A hidden pattern is not offered any more. Entries that show it go on showing it."));
    connect(m_add, &QPushButton::clicked, this, &PatternsSection::add);
    connect(m_name, &QLineEdit::returnPressed, this, &PatternsSection::add);
    connect(m_name, &QLineEdit::textEdited, m_refusal, &MessageBar::dismiss);
}

void PatternsSection::addBuiltIn(Card &card)
{
    addWords(card, tr("Untick what you never want to be offered."));
    auto *body = &card.bodyWidget();
    for (const PatternGroup group :
         {PatternGroup::Secure, PatternGroup::AlarmUp, PatternGroup::AlarmDown, PatternGroup::Both}) {
        card.body().addWidget(new TextLabel{nameOf(group), FontSize::Caption, Colour::TextMuted, body});
        for (const Pattern &pattern : m_journal.patterns().inGroup(group)) {
            if (pattern.own)
                continue;
            auto *offered = new QCheckBox{pattern.name, body};
            offered->setToolTip(pattern.meaning);
            offered->setAccessibleDescription(pattern.meaning);
            card.body().addWidget(offered);
            m_offered.insert(pattern.id, offered);
            connect(offered, &QCheckBox::toggled, this, [this, id = pattern.id](bool on) {
                const Pattern *present = m_journal.patterns().find(id);
                if (present == nullptr || present->hidden == !on)
                    return;
                Pattern changed = *present;
                changed.hidden = !on;
                report(m_journal.changePattern(changed));
                refresh();
            });
        }
    }
}

void PatternsSection::add()
{
    const auto made = m_journal.makePattern(m_name->text(), groupIn(*m_group));
    m_name->setFocus(Qt::OtherFocusReason);
    if (!made) {
        m_refusal->say(made.error().message);
        return;
    }
    m_refusal->dismiss();
    m_name->clear();
}

void PatternsSection::store(PatternRow &row, const Pattern &pattern)
{
    if (const Status stored = m_journal.changePattern(pattern); !stored)
        row.refuse(stored.error().message);
}

void PatternsSection::refresh()
{
    QWidget *before = nullptr;
    for (const Pattern &pattern : m_journal.patterns().all()) {
        if (!pattern.own) {
            if (auto *offered = m_offered.value(pattern.id))
                offered->setChecked(!pattern.hidden);
            continue;
        }
        PatternRow &row = rowFor(pattern);
        row.setPattern(pattern, othersThan(pattern));
        for (auto *stop : row.stops()) {
            if (before != nullptr)
                setTabOrder(before, stop);
            before = stop;
        }
    }
    for (auto *stop : std::initializer_list<QWidget *>{m_name, m_group, m_add}) {
        if (before != nullptr)
            setTabOrder(before, stop);
        before = stop;
    }
}

PatternRow &PatternsSection::rowFor(const Pattern &pattern)
{
    PatternRow *&row = m_rowsById[pattern.id];
    if (row == nullptr) {
        row = new PatternRow{&m_own->bodyWidget()};
        m_rows->addWidget(row);
        row->show(); // now and not when the layout gets to it: the focus may have to go there
        connect(row, &PatternRow::changed, this,
                [this, made = row](const Pattern &wanted) { store(*made, wanted); });
        connect(row, &PatternRow::mergeRequested, this, [this, made = row](const QString &into) {
            if (const auto merge = m_journal.mergePattern(made->pattern().id, into); merge)
                emit merged(*merge);
            else
                made->refuse(merge.error().message);
        });
    }
    return *row;
}

std::vector<Pattern> PatternsSection::othersThan(const Pattern &pattern) const
{
    std::vector<Pattern> others;
    std::copy_if(m_journal.patterns().all().begin(), m_journal.patterns().all().end(),
                 std::back_inserter(others),
                 [&pattern](const Pattern &other) { return other.id != pattern.id && !other.hidden; });
    return others;
}

} // namespace mooring::ui
