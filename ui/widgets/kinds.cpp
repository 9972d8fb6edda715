// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/kinds.h"

#include <QComboBox>
#include <QCoreApplication>

#include <array>

namespace mooring::ui {

namespace {

constexpr std::array all = {RelationshipKind::Partner, RelationshipKind::Parent, RelationshipKind::Child,
                            RelationshipKind::Family,  RelationshipKind::Friend, RelationshipKind::Colleague,
                            RelationshipKind::Other};

QString tr(const char *text) { return QCoreApplication::translate("mooring::ui::RelationshipKind", text); }

} // namespace

QString nameOf(RelationshipKind kind)
{
    switch (kind) {
    case RelationshipKind::Partner:
        return tr("partner");
    case RelationshipKind::Parent:
        return tr("parent");
    case RelationshipKind::Child:
        return tr("child");
    case RelationshipKind::Family:
        return tr("family");
    case RelationshipKind::Friend:
        return tr("friend");
    case RelationshipKind::Colleague:
        return tr("colleague");
    case RelationshipKind::Other:
        return tr("someone else");
    }
    Q_UNREACHABLE();
}

void addKinds(QComboBox &box, RelationshipKind current)
{
    for (const RelationshipKind kind : all)
        box.addItem(nameOf(kind), static_cast<int>(kind));
    box.setCurrentIndex(box.findData(static_cast<int>(current)));
}

RelationshipKind kindIn(const QComboBox &box)
{
    return static_cast<RelationshipKind>(box.currentData().toInt());
}

} // namespace mooring::ui
