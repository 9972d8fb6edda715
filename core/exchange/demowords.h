// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/people.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace mooring::exchange {

enum class DemoMood { Calm, Worry, Distance, Both, Repair };

struct DemoPerson {
    QString name; ///< empty: in general
    RelationshipKind kind = RelationshipKind::Other;

    QString named(QString words) const; ///< with the name for {name}
};

struct DemoSentence {
    QString words; ///< may hold {name}
    QStringList patterns;
    QStringList kinds; ///< of people it can be about; empty: of all

    bool fits(const DemoPerson &person) const;
};

struct DemoReflection {
    DemoMood mood = DemoMood::Calm;
    QString whatHappened, automatic, instead;
    QStringList patterns;

    bool names() const; ///< whether it needs a person
};

struct DemoMilestone {
    QString words, person;
};

/// The words a made-up journal is put together from: resources/en/demo.json.
struct DemoWords {
    std::vector<DemoPerson> people;
    QStringList titles;
    QMap<DemoMood, std::vector<DemoSentence>> sentences;
    std::vector<DemoReflection> reflections;
    std::vector<DemoMilestone> milestones;
};

DemoWords demoWords(const QJsonObject &json);

} // namespace mooring::exchange
