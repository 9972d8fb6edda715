// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/peoplefield.h"

#include "ui/widgets/popover.h"
#include "ui/widgets/textlabel.h"

#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int listWidth = 240, listRow = 32, mostRows = 10; // px

QVariant keyOf(RelationshipId id) { return static_cast<qlonglong>(id); }

RelationshipId idOf(const QVariant &key) { return static_cast<RelationshipId>(key.toLongLong()); }

} // namespace

PeopleField::PeopleField(QWidget *parent) : ComboField{tr("With"), parent} {}

Popover *PeopleField::makeList()
{
    auto *popover = new Popover{this};
    m_list = new QListWidget{popover};
    m_list->setAccessibleName(tr("People; Space compares"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout{popover};
    layout->setContentsMargins(5, 5, 5, 8);
    layout->addWidget(m_list);
    auto *hint =
        new TextLabel{tr("Tick up to %1 people to see them beside the one chosen.").arg(mostCompared),
                      FontSize::Caption, Colour::TextMuted, popover};
    auto *below = new QVBoxLayout;
    below->setContentsMargins(8, 0, 8, 0);
    below->addWidget(hint);
    layout->addLayout(below);
    connect(m_list, &QListWidget::itemActivated, this, &PeopleField::take);
    connect(m_list, &QListWidget::itemClicked, this, &PeopleField::take);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        setCompared(idOf(item->data(Qt::UserRole)), item->checkState() == Qt::Checked);
    });
    return popover;
}

void PeopleField::fill(const std::vector<Relationship> &people)
{
    const QSignalBlocker quiet{this};
    clear();
    const auto add = [&](bool archived) {
        for (const Relationship &person : people)
            if (person.archived == archived)
                addItem(archived ? tr("%1 (archived)").arg(person.name) : person.name, keyOf(person.id));
    };
    add(false);
    addItem(tr("In general"), keyOf({}));
    add(true);
    std::erase_if(m_compared, [this](RelationshipId id) { return findData(keyOf(id)) < 0; });
    updateGeometry();
    update();
}

RelationshipId PeopleField::with() const { return idOf(currentData()); }

bool PeopleField::choose(RelationshipId with)
{
    const int index = findData(keyOf(with));
    if (index >= 0)
        setCurrentIndex(index);
    return index >= 0;
}

std::vector<RelationshipId> PeopleField::compared() const
{
    auto others = m_compared;
    std::erase(others, with());
    return others;
}

void PeopleField::setCompared(RelationshipId with, bool compared)
{
    const bool known = std::ranges::find(m_compared, with) != m_compared.end();
    if (known == compared)
        return;
    if (compared && m_compared.size() >= mostCompared)
        m_compared.erase(m_compared.begin()); // the latest choices stay
    if (compared)
        m_compared.push_back(with);
    else
        std::erase(m_compared, with);
    updateGeometry();
    update();
    emit comparedChanged();
    if (m_popover != nullptr && m_popover->isVisible())
        showPopup(); // the oldest tick may have gone
}

QString PeopleField::shownText() const
{
    QStringList names{currentText()};
    for (const RelationshipId other : compared())
        names.append(itemText(findData(keyOf(other))));
    return names.join(tr(", "));
}

void PeopleField::showPopup()
{
    if (m_popover == nullptr)
        m_popover = makeList();
    const QSignalBlocker quiet{m_list};
    m_list->clear();
    const auto others = compared();
    for (int i = 0; i < count(); ++i) {
        auto *item = new QListWidgetItem{itemText(i), m_list};
        item->setData(Qt::UserRole, itemData(i));
        const bool main = i == currentIndex();
        const bool ticked = std::ranges::find(others, idOf(itemData(i))) != others.end();
        item->setCheckState(main || ticked ? Qt::Checked : Qt::Unchecked);
        item->setFlags(main ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                            : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setSizeHint({scaled(listWidth), scaled(listRow)});
    }
    m_list->setCurrentRow(std::max(currentIndex(), 0));
    m_list->setFixedSize(std::max(width(), scaled(listWidth)),
                         scaled(listRow) * std::min(count(), mostRows) + 2);
    if (!m_popover->isVisible())
        m_popover->openBelow(*this);
    m_list->setFocus();
}

void PeopleField::hidePopup()
{
    if (m_popover != nullptr)
        m_popover->hide();
}

/// A click on the box only ticks.
void PeopleField::take(const QListWidgetItem *item)
{
    const auto id = idOf(item->data(Qt::UserRole));
    const auto others = compared();
    const bool wasTicked = std::ranges::find(others, id) != others.end();
    if (id != with() && wasTicked != (item->checkState() == Qt::Checked))
        return;
    hidePopup();
    choose(id);
}

} // namespace mooring::ui
