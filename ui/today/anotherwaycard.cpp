// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/anotherwaycard.h"

#include "core/attachment/pattern.h"
#include "ui/today/groupglyph.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/textlabel.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace mooring::ui {

namespace {

constexpr int besideGlyph = 6, betweenWays = 4, betweenPatterns = 8;

QWidget *makeWay(const Pattern &pattern, QWidget *parent)
{
    auto *way = new QWidget{parent};
    auto *texts = new QVBoxLayout;
    texts->setSpacing(betweenWays);
    for (const QString &alternative : pattern.alternatives) {
        const auto words =
            texts->isEmpty() ? AnotherWayCard::tr("One way: %1") : AnotherWayCard::tr("Or: %1");
        auto *text = new TextLabel{words.arg(alternative), FontSize::Caption, Colour::TextMuted, way};
        text->setAccessibleDescription(pattern.name);
        texts->addWidget(text);
    }
    auto *line = new QHBoxLayout{way};
    line->setContentsMargins({});
    line->setSpacing(besideGlyph);
    line->addWidget(new GroupGlyph{pattern.group, way}, 0, Qt::AlignTop);
    line->addLayout(texts, 1);
    return way;
}

} // namespace

AnotherWayCard::AnotherWayCard(QWidget *parent)
    : Card{tr("Another way"), parent}
    , m_happened{addField(tr("What happened"))}
    , m_automatic{addField(tr("What I did automatically"))}
    , m_instead{addField(tr("What I could do instead"))}
    , m_suggestions{new QWidget{&bodyWidget()}}
    , m_ways{new QVBoxLayout}
    , m_asSeen{makeButton({}, ButtonKind::Text, m_suggestions, ControlSize::Small)}
{
    m_instead->setPlaceholderText(tr("In your own words"));
    m_ways->setSpacing(betweenPatterns);
    auto *column = new QVBoxLayout{m_suggestions};
    column->setContentsMargins({});
    column->setSpacing(betweenPatterns);
    column->addLayout(m_ways);
    column->addWidget(m_asSeen, 0, Qt::AlignLeading);
    body().addWidget(m_suggestions);
    connect(m_asSeen, &QPushButton::clicked, this, &AnotherWayCard::writeAsSeenRequested);
    setSubject({});
    setFoldable(true);
    setFolded(true);
}

GrowingTextEdit *AnotherWayCard::addField(const QString &label)
{
    auto *field = new GrowingTextEdit{&bodyWidget()};
    field->setAccessibleName(label);
    auto *caption = makeLabel(label, LabelKind::Caption, &bodyWidget());
    caption->setBuddy(field);
    caption->setMinimumHeight(lineHeight(FontSize::Caption));
    auto *both = new QVBoxLayout;
    both->setSpacing(4);
    both->addWidget(caption);
    both->addWidget(field);
    body().addLayout(both);
    connect(field, &GrowingTextEdit::textChanged, this, &AnotherWayCard::changed);
    return field;
}

void AnotherWayCard::write(Entry &entry) const
{
    entry.whatHappened = m_happened->text();
    entry.automatic = m_automatic->text();
    entry.instead = m_instead->text();
}

void AnotherWayCard::read(const Entry &entry)
{
    m_happened->setText(entry.whatHappened);
    m_automatic->setText(entry.automatic);
    m_instead->setText(entry.instead);
    setFolded(entry.whatHappened.isEmpty() && entry.automatic.isEmpty() && entry.instead.isEmpty());
}

void AnotherWayCard::setPatterns(const QList<PatternTag> &tags, const PatternCatalogue &catalogue)
{
    std::vector<const Pattern *> patterns;
    QStringList ids;
    for (const auto &tag : tags)
        if (const auto *pattern = catalogue.find(tag.id); pattern != nullptr
                                                          && pattern->group != PatternGroup::Secure
                                                          && !pattern->alternatives.isEmpty()) {
            patterns.push_back(pattern);
            ids << pattern->id;
        }
    if (ids == m_shownFor)
        return;
    m_shownFor = ids;
    while (auto *item = m_ways->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto *pattern : patterns)
        m_ways->addWidget(makeWay(*pattern, m_suggestions));
}

void AnotherWayCard::setSubject(const QString &name)
{
    m_asSeen->setText(name.isEmpty() ? tr("Write it as a friend would see you")
                                     : tr("Write it as %1 would see you").arg(name));
}

void AnotherWayCard::setWithheld(bool withheld) { m_suggestions->setVisible(!withheld); }

QList<QWidget *> AnotherWayCard::stops() const
{
    return QList<QWidget *>{findChild<QToolButton *>(), m_happened, m_automatic, m_instead, m_asSeen};
}

} // namespace mooring::ui
