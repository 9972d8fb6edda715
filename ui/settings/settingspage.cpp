// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/aboutsection.h"
#include "ui/settings/backupssection.h"
#include "ui/settings/datasection.h"
#include "ui/settings/looksection.h"
#include "ui/settings/patternssection.h"
#include "ui/settings/peoplesection.h"
#include "ui/settings/privacysection.h"
#include "ui/settings/sectionbutton.h"
#include "ui/settings/writingsection.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

constexpr int contentsWidth = 216, titleHeight = 40;

}

SettingsPage::SettingsPage(Journal &journal, QWidget *parent)
    : QWidget{parent}
    , m_journal{journal}
    , m_topics{new QButtonGroup{this}}
    , m_contents{makeContents()}
    , m_stack{new QStackedWidget{this}}
{
    setAccessibleName(tr("Settings"));
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_contents);
    row->addWidget(m_stack, 1);
    connect(m_topics, &QButtonGroup::idToggled, this, [this](int topic, bool chosen) {
        if (chosen)
            show(static_cast<Topic>(topic));
    });
    show(Writing);
}

QWidget *SettingsPage::makeContents()
{
    auto *contents = new QWidget{this};
    contents->setFixedWidth(scaled(contentsWidth));
    contents->setAccessibleName(tr("Sections"));
    auto *column = new QVBoxLayout{contents};
    column->setContentsMargins(16, 24, 16, 24);
    column->setSpacing(0);
    auto *title = new TextLabel{tr("Settings"), FontSize::Title, Colour::Text, contents};
    title->setWeight(Weight::Strong);
    title->setFixedHeight(scaled(titleHeight));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 12, 0);
    head->addWidget(title);
    column->addLayout(head);
    addTopic(*column, Writing, u"edit"_s, tr("Writing"));
    addTopic(*column, Look, u"palette"_s, tr("Look"));
    addTopic(*column, Privacy, u"shield"_s, tr("Privacy"));
    addTopic(*column, Backups, u"backup"_s, tr("Backups"));
    addTopic(*column, People, u"person"_s, tr("People"));
    addTopic(*column, Patterns, u"tag"_s, tr("Patterns"));
    addTopic(*column, Data, u"table"_s, tr("Data"));
    addTopic(*column, About, u"info"_s, tr("About"));
    column->addStretch(1);
    return contents;
}

void SettingsPage::addTopic(QVBoxLayout &column, Topic topic, const QString &icon, const QString &text)
{
    auto *button = new SectionButton{icon, text, this};
    m_topics->addButton(button, topic);
    column.addWidget(button);
}

SettingsPage::Topic SettingsPage::current() const { return static_cast<Topic>(m_topics->checkedId()); }

void SettingsPage::show(Topic topic)
{
    m_topics->button(topic)->setChecked(true);
    QWidget *&section = m_sections.at(static_cast<std::size_t>(topic));
    if (section == nullptr) {
        section = makeScrollArea(make(topic), m_stack);
        m_stack->addWidget(section);
    }
    m_stack->setCurrentWidget(section);
}

QWidget *SettingsPage::make(Topic topic)
{
    switch (topic) {
    case Writing:
        return new WritingSection;
    case Look:
        return new LookSection;
    case Privacy:
        return new PrivacySection{m_journal};
    case Backups:
        return makeBackups();
    case People:
        return new PeopleSection{m_journal};
    case Patterns:
        return makePatterns();
    case Data:
        return makeData();
    case About:
        return makeAbout();
    }
    Q_UNREACHABLE();
}

QWidget *SettingsPage::makeAbout()
{
    auto *about = new AboutSection{m_journal};
    connect(about, &AboutSection::pageRequested, this, &SettingsPage::pageRequested);
    return about;
}

QWidget *SettingsPage::makeData()
{
    auto *section = new DataSection{m_journal};
    connect(section, &DataSection::imported, this, &SettingsPage::imported);
    connect(section, &DataSection::reportRequested, this, &SettingsPage::reportRequested);
    return section;
}

QWidget *SettingsPage::makePatterns()
{
    auto *patterns = new PatternsSection{m_journal};
    connect(patterns, &PatternsSection::merged, this, &SettingsPage::patternMerged);
    return patterns;
}

QWidget *SettingsPage::makeBackups()
{
    auto *backups = new BackupsSection{m_journal};
    connect(backups, &BackupsSection::restoreRequested, this, &SettingsPage::restoreRequested);
    return backups;
}

void SettingsPage::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    const QRect edge{m_contents->width() - 1, 0, 1, height()};
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge),
                     colour(palette(), Colour::Hairline));
}

} // namespace mooring::ui
